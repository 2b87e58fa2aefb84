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

/** Days of every year, both inside, as `11-01`; they may wrap the year. */
export interface Period {
  start: string;
  end: string;
}

/** When players change clubs and federations, who decides, what it costs. */
export interface Transfers {
  window_type: "always_open" | "deadline" | "strict_period";
  window_start?: string;
  window_end?: string;
  deadline?: string;
  further_periods?: Period[];
  max_per_season?: number;
  block_if_licensed?: boolean;
  required_approvals: ("old_club" | "new_club" | "federation")[];
  exception_conditions?: (Word & { evidence?: string[] })[];
  evidence?: Word[];
  effective?: "on_approval" | "next_season";
  approval_days?: number;
  on_silence?: "remind" | "escalate" | "approve";
  transfer_fee?: TransferFee[];
  fee_charged_at?: "approval" | "request";
  fee_payer?: "player" | "new_club";
  refundable?: boolean;
  itc?: ItcRules;
}

/** What a transfer of a kind costs. */
export interface TransferFee extends Word {
  kind?: "internal" | "external";
  amount: string;
  waived_for?: string[];
  recipient?: string;
  valid_from?: string;
  valid_to?: string;
  illustrative?: boolean;
}

/** What a federation says of international transfer certificates. */
export interface ItcRules {
  federation: string;
  federation_approval_required?: boolean;
  competition_eligibility_delay_days?: number;
  fee_amount?: string;
  fee_currency?: string;
  fee_payer?: "player" | "receiving_club" | "receiving_federation";
  fee_blocks_completion?: boolean;
  authority?: "by_confederation" | "cep_if_any_member";
  validity_days?: number;
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
  transfers?: Transfers;
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
