// What codes of a pack are called, in one language.
//
// The page's counterpart of host/src/names.rs. A code the pack does not name is `null`; whoever
// shows it decides what that means.

import {
  seasonal,
  type Level,
  type PackDocument,
  type Row,
  type Source,
  type Translations,
} from "./document";

/** What a code is a code of. */
export type Of =
  | "component"
  | "surcharge"
  | "waiver"
  | "license_type"
  | "category"
  | "flag"
  | "level"
  | "class"
  | "label"
  | "recipient"
  | "exception"
  | "evidence";

/** The names of a pack in a language. */
export class Names {
  constructor(
    readonly pack: PackDocument,
    readonly language: string,
    /** Names of clubs by their codes, for those the pack does not name. */
    private readonly clubs: Readonly<Record<string, string>> = {},
  ) {}

  /** The tenant's own name. */
  get tenant(): string {
    const { name, tenant } = this.pack.sections.tenant;
    return this.translate(name) ?? tenant;
  }

  /** The tenant's currency, in which every amount is. */
  get currency(): string {
    return this.pack.sections.tenant.currency;
  }

  /** The account that taxes go to, where they go to one. */
  get taxAccount(): string | undefined {
    return this.pack.sections.tenant.tax_account;
  }

  /** What the tenant calls a level of its organisation, where it says so. */
  level(level: Level): string | null {
    const name = this.pack.sections.tenant.levels?.[level];
    return name === undefined ? null : this.translate(name);
  }

  /** A source that rules cite. */
  source(code: string): Source | undefined {
    return this.pack.sections.sources.sources.find((source) => source.code === code);
  }

  /** The row of a code, as far as the page reads one. */
  row(of: Of, code: string, season: string | null): Row | undefined {
    return this.rows(of, season).find((row) => row.code === code);
  }

  /** A code's name. Where seasons call it differently, the season's own or else the latest. */
  get(of: Of, code: string, season: string | null): string | null {
    const row = this.row(of, code, season);
    if (row) return this.translate(row.name);
    const known = of === "recipient" && Object.hasOwn(this.clubs, code);
    return known ? (this.clubs[code] ?? null) : null;
  }

  /** A name in the language, in English where it has none. */
  translate(name: Translations): string | null {
    if (typeof name === "string") return name;
    return name[this.language] ?? name["en"] ?? null;
  }

  private rows(of: Of, season: string | null): Row[] {
    const { vocabulary, organisation, waivers, transfers } = this.pack.sections;
    switch (of) {
      case "component":
        return [
          ...seasonal(this.pack, "fees", season).flatMap(({ components }) => components),
          ...seasonal(this.pack, "schedules", season).flatMap((kinds) => [
            ...(kinds.affiliation ?? []),
            ...(kinds.competition_entry ?? []),
            ...(kinds.sanction ?? []),
            ...(kinds.suspension ?? []),
          ]),
          ...(transfers?.transfer_fee ?? []).toReversed(),
        ];
      case "surcharge":
        return seasonal(this.pack, "surcharges", season).flatMap(({ surcharges }) => surcharges);
      case "waiver":
        return waivers.waivers.toReversed();
      case "license_type":
        return vocabulary.license_types;
      case "category":
        return vocabulary.categories ?? [];
      case "flag":
        return vocabulary.flags ?? [];
      case "level":
        return vocabulary.levels ?? [];
      case "class":
        return vocabulary.classes ?? [];
      case "label":
        return vocabulary.labels ?? [];
      case "recipient":
        return [...organisation.nodes, ...(organisation.accounts ?? [])];
      case "exception":
        return transfers?.exception_conditions ?? [];
      case "evidence":
        return transfers?.evidence ?? [];
    }
  }
}
