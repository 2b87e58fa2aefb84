// What an entry consists of, member by member: how each is filled in, and when it is asked for.
//
// The members and their codes are the pack's; whether a value will do is the engine's to say.

import type { Category, Entity } from "../ask";

/** A row as it is filled in: texts, codes, further rows. */
export type Draft = Record<string, unknown>;

/** What the codes of a choice are codes of. */
export type Codes =
  | "license_type"
  | "category"
  | "flag"
  | "level"
  | "class"
  | "component"
  | "recipient"
  | "place"
  | "tax"
  | "sex"
  | "org_level"
  | readonly string[];

/** A member and how it is filled in. */
export type Field = {
  member: string;
  /** Whether it is asked for, as the row is and the one it is in. */
  if?: (row: Draft, above: Draft) => boolean;
  /** What makes an entry that one it is: asked for when it is created alone. */
  isKey?: boolean;
} & (
  | { kind: "text" | "names" | "day" | "yes" | "source" }
  | { kind: "amount" | "percentage" | "factor" | "whole" }
  | { kind: "choice"; of: Codes; must?: boolean }
  | { kind: "codes"; of: Codes }
  | { kind: "group"; fields: Field[] }
  | { kind: "rows"; fields: Field[]; begin: (row: Draft) => Draft }
);

const is = (member: string, value: string) => (row: Draft) => row[member] === value;
const isNot = (member: string, value: string) => (row: Draft) => row[member] !== value;

const CODE: Field = { member: "code", kind: "text", isKey: true };
const NAMED: Field[] = [{ member: "name", kind: "names" }, CODE];
const DAYS: Field[] = [
  { member: "valid_from", kind: "day" },
  { member: "valid_to", kind: "day" },
];
const SOURCE: Field = { member: "reference", kind: "source" };
const TAX: Field = { member: "tax", kind: "choice", of: "tax" };
const RECIPIENT: Field = { member: "recipient", kind: "choice", of: "recipient" };
const END: Field[] = [TAX, ...DAYS, SOURCE];
const AMOUNT: Field = { member: "amount", kind: "amount" };
const PERCENTAGE: Field = { member: "percentage", kind: "percentage" };
const COMPETITIONS: Field[] = [
  { member: "levels", kind: "codes", of: "level" },
  { member: "classes", kind: "codes", of: "class" },
];
const OWNER: Field[] = [
  { member: "owner", kind: "choice", of: "org_level", if: ({ owner_node }) => !owner_node },
  { member: "locked", kind: "yes" },
  {
    member: "overridable_by",
    kind: "codes",
    of: "org_level",
    if: ({ locked }) => locked !== true,
  },
];
const APPLIES_TO: Field = { member: "applies_to", kind: "codes", of: "component" };

const ages: Field[] = [
  { member: "age_from", kind: "whole" },
  { member: "age_to", kind: "whole" },
];
const WHEN: Field = {
  member: "when",
  kind: "group",
  fields: [
    { member: "license_types", kind: "codes", of: "license_type" },
    { member: "categories", kind: "codes", of: "category" },
    { member: "sexes", kind: "codes", of: "sex" },
    ...ages,
  ],
};
const ELIGIBLE: Field = {
  member: "when",
  kind: "group",
  fields: [
    { member: "license_types", kind: "codes", of: "license_type" },
    { member: "flags", kind: "codes", of: "flag" },
    ...ages,
    { member: "family_size_from", kind: "whole" },
    { member: "family_rank_from", kind: "whole" },
    { member: "classes", kind: "codes", of: "class" },
  ],
};

const LATE = "late_fee";
const isLate = (_: Draft, { kind }: Draft) => kind === LATE;
const isEarly = (_: Draft, { kind }: Draft) => kind !== LATE;
const LICENSE = ["license"];
const CHARGED = ["license", "affiliation", "competition_entry"] as const;
const WAIVED = [...CHARGED, "sanction"] as const;
const DIVIDED = [...WAIVED, "suspension", "transfer", "other"] as const;

const SCHEDULES: Record<Category, Field[]> = {
  affiliation: [
    ...NAMED,
    ...OWNER,
    { member: "basis", kind: "choice", of: ["flat", "per_member", "tiers"], must: true },
    { ...AMOUNT, if: isNot("basis", "tiers") },
    {
      member: "tiering",
      kind: "choice",
      of: ["graduated", "whole_volume", "flat_by_tier"],
      must: true,
      if: is("basis", "tiers"),
    },
    {
      member: "tiers",
      kind: "rows",
      fields: [{ member: "up_to", kind: "whole" }, AMOUNT],
      begin: () => ({}),
      if: is("basis", "tiers"),
    },
    { member: "first_year_only", kind: "yes" },
    ...END,
  ],
  competition_entry: [
    ...NAMED,
    ...COMPETITIONS,
    ...OWNER,
    { member: "basis", kind: "choice", of: ["per_team", "per_player"], must: true },
    AMOUNT,
    ...END,
  ],
  sanction: [
    ...NAMED,
    ...COMPETITIONS,
    AMOUNT,
    { member: "debtor", kind: "choice", of: ["organiser", "host_district"] },
    RECIPIENT,
    ...END,
  ],
  suspension: [
    ...NAMED,
    { member: "mode", kind: "choice", of: ["fixed", "multiplier"], must: true },
    { ...AMOUNT, if: is("mode", "fixed") },
    { member: "multiplier", kind: "factor", if: is("mode", "multiplier") },
    {
      member: "reference_license_type",
      kind: "choice",
      of: "license_type",
      if: is("mode", "multiplier"),
    },
    RECIPIENT,
    ...END,
  ],
};

const COMPONENT: Field[] = [
  ...NAMED,
  ...OWNER,
  TAX,
  {
    member: "prices",
    kind: "rows",
    fields: [AMOUNT, WHEN, ...DAYS, SOURCE],
    begin: () => ({ illustrative: true }),
  },
];

const OVERRIDE: Field[] = [
  { member: "component", kind: "choice", of: "component", must: true, isKey: true },
  { member: "node", kind: "choice", of: "place", must: true, isKey: true },
  AMOUNT,
  WHEN,
  ...DAYS,
  SOURCE,
];

const SURCHARGE: Field[] = [
  ...NAMED,
  { member: "kind", kind: "choice", of: ["early_bird", LATE], must: true },
  {
    member: "steps",
    kind: "rows",
    fields: [
      { member: "until", kind: "day", if: isEarly },
      { member: "from", kind: "day", if: isLate },
      { member: "to", kind: "day", if: isLate },
      PERCENTAGE,
      AMOUNT,
    ],
    begin: () => ({}),
  },
  { member: "fee_categories", kind: "codes", of: CHARGED },
  { member: "license_types", kind: "codes", of: "license_type" },
  { member: "classes", kind: "codes", of: "class" },
  APPLIES_TO,
  RECIPIENT,
  TAX,
  SOURCE,
];

const KINDS = ["youth", "veteran", "disabled", "family", "honorary", "low_income", "custom"];
const WAIVER: Field[] = [
  ...NAMED,
  { member: "kind", kind: "choice", of: KINDS, must: true },
  { member: "mode", kind: "choice", of: ["full", "percentage", "fixed"], must: true },
  { ...PERCENTAGE, if: is("mode", "percentage") },
  { ...AMOUNT, if: is("mode", "fixed") },
  ELIGIBLE,
  { member: "fee_categories", kind: "codes", of: WAIVED },
  APPLIES_TO,
  { member: "borne_by", kind: "choice", of: "org_level" },
  ...DAYS,
  SOURCE,
];

const DISTRIBUTION: Field[] = [
  CODE,
  { member: "fee_categories", kind: "codes", of: DIVIDED },
  { member: "mode", kind: "choice", of: ["by_component", "shares"], must: true },
  {
    member: "shares",
    kind: "rows",
    fields: [
      { member: "level", kind: "choice", of: "org_level", if: ({ recipient }) => !recipient },
      { ...RECIPIENT, if: ({ level }) => !level },
      PERCENTAGE,
    ],
    begin: () => ({}),
    if: is("mode", "shares"),
  },
  ...DAYS,
  SOURCE,
];

/** The members of an entry's kind, in the order they are asked for. */
export function fieldsOf(entity: Entity, category: Category | undefined): Field[] {
  switch (entity) {
    case "fee_schedule":
      return category ? SCHEDULES[category] : [];
    case "license_fee_config":
      return COMPONENT;
    case "license_fee_override":
      return OVERRIDE;
    case "fee_surcharge":
      return SURCHARGE;
    case "waiver_type":
      return WAIVER;
    case "revenue_distribution_rule":
      return DISTRIBUTION;
    case "season":
      return [];
  }
}

/** What a further entry begins with. */
export function beginning(entity: Entity, category: Category | undefined): Draft {
  const illustrative = true;
  switch (entity) {
    case "fee_schedule":
      return { fee_category: category, ...SCHEDULE_BEGINS[category ?? "sanction"], illustrative };
    case "license_fee_config":
      return { owner: "federation", prices: [{ illustrative }] };
    case "fee_surcharge":
      return { kind: LATE, fee_categories: LICENSE, steps: [{}], illustrative };
    case "waiver_type":
      return { kind: "custom", mode: "percentage", fee_categories: LICENSE, illustrative };
    case "revenue_distribution_rule":
      return { mode: "shares", shares: [{}, {}], illustrative };
    default:
      return { illustrative };
  }
}

const SCHEDULE_BEGINS: Record<Category, Draft> = {
  affiliation: { owner: "federation", basis: "flat" },
  competition_entry: { owner: "federation", basis: "per_team" },
  sanction: {},
  suspension: { mode: "fixed" },
};
