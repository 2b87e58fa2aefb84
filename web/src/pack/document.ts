// The pack document as the page reads it: names and choices, never a rule.
//
// Only the members the page shows are declared. What a rule means is the engine's; the Rust
// types in engine/src/pack/sections are the whole document.

/** A proper name, or one name a language. */
export type Translations = string | Partial<Record<string, string>>;

/** A code with its name. */
export interface Word {
  code: string;
  name: Translations;
  reference?: string;
}

/** A licence type, and the ages it is for. */
export interface LicenseType extends Word {
  age_from?: number;
  age_to?: number;
}

/** The levels of an organisation, from the top. */
export const LEVELS = ["federation", "region", "district", "club"] as const;
export type Level = (typeof LEVELS)[number];

/** A node of the organisation's tree. */
export interface Node extends Word {
  level: Level;
  parent?: string;
}

/** A season, both days included. */
export interface Season {
  code: string;
  starts_on: string;
  ends_on: string;
}

/** What rules cite. */
export interface Source {
  code: string;
  title: string;
  article?: string;
  date?: string;
  link?: string;
}

/** Conditions of a row; the page reads which facts they ask for. */
export interface Conditions {
  categories?: string[];
  sexes?: string[];
  family_size_from?: number;
  family_rank_from?: number;
}

/** A component, a surcharge or a waiver, as far as the page reads one. */
export interface Row extends Word {
  when?: Conditions;
  prices?: { when?: Conditions }[];
  fee_categories?: string[];
  /** The components it concerns; all of them where it names none. */
  applies_to?: string[];
  /** Who receives it, where that is not whose the components are. */
  recipient?: string;
}

interface Sections {
  tenant: {
    tenant: string;
    name: Translations;
    /** The languages names are wanted in. */
    languages?: string[];
    currency: string;
    time_zone: string;
    tax_account?: string;
    levels?: Partial<Record<Level, Translations>>;
  };
  seasons: { seasons: Season[] };
  vocabulary: {
    license_types: LicenseType[];
    categories?: Word[];
    flags?: Word[];
    levels?: Word[];
    classes?: Word[];
    labels?: Word[];
  };
  organisation: { nodes: Node[]; accounts?: Word[] };
  sources: { sources: Source[] };
  taxes?: { taxes: { code: string }[] };
  waivers: { waivers: Row[] };
  transfers?: { exception_conditions?: Word[]; evidence?: Word[]; transfer_fee?: Word[] };
  scripts?: { files: Record<string, string> };
}

/** Sections of which there is one a season. */
interface Seasonal {
  fees: { components: Row[] };
  surcharges: { surcharges: Row[] };
  schedules: Partial<
    Record<"affiliation" | "competition_entry" | "sanction" | "suspension", Word[]>
  >;
}

/** A pack document. */
export interface PackDocument {
  manifest: { format: number; tenant: string };
  sections: Sections & Record<string, unknown>;
}

/** A season's own section, then those of the other seasons, the latest first. */
export function seasonal<K extends keyof Seasonal>(
  pack: PackDocument,
  kind: K,
  season: string | null,
): Seasonal[K][] {
  const names = Object.keys(pack.sections).filter((name) => name.startsWith(`${kind}/`));
  names.sort().reverse();
  const own = `${kind}/${season ?? ""}`;
  const ordered = names.includes(own) ? [own, ...names.filter((name) => name !== own)] : names;
  return ordered.map((name) => pack.sections[name] as Seasonal[K]);
}
