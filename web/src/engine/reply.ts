// What the engine answers to a question about a licence, as it is on the wire.
//
// Amounts are decimal strings and stay so. The whole schema is `carreau ops --json`.

/** A step of an explanation: a key, never prose. */
export interface Step {
  key: string;
  arguments: Record<string, unknown>;
  rule?: string;
  reference?: string;
  illustrative?: boolean;
}

/** A component's line. */
export interface Line {
  code: string;
  owner: string;
  recipient: string;
  base: string;
  amount: string;
  override_by?: string | null;
}

/** A waiver's amount, and the components it reduced. */
export interface WaiverLine {
  code: string;
  amount: string;
  allocated: { code: string; amount: string }[];
}

/** What a script, the floor at zero or the final rounding added. */
export interface Adjustment {
  label: string;
  amount: string;
  recipient?: string | null;
}

/** Tax of one treatment. */
export interface TaxLine {
  code: string;
  category: string;
  net: string;
  tax: string;
  rate?: string | null;
}

/** What a recipient receives; negative where it bears more than it receives. */
export interface Share {
  recipient: string;
  amount: string;
}

/** A quote. Its columns add up; nothing here adds them. */
export interface Quote {
  season: string;
  license_type?: string | null;
  age?: number | null;
  currency: string;
  lines: Line[];
  subtotal: string;
  surcharges: { code: string; amount: string }[];
  waivers: WaiverLine[];
  adjustments: Adjustment[];
  tax: TaxLine[];
  total: string;
  split: Share[];
}

/** A refusal: an answer, with what would be accepted instead. */
export interface Refusal {
  code: string;
  path: string;
  arguments: Record<string, unknown>;
  allowed: string[];
}

/** An answer with its reasons. */
export interface Answer {
  ok: Quote;
  explanation: Step[];
}

export type Reply = (Answer & { refused?: never }) | { refused: Refusal; ok?: never };
