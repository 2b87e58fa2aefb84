// Revenue as the server gives it: who receives what, what is paid out.

/** What was paid at one place and went to one recipient. */
export interface Part {
  /** Where it was paid; null: at no place of that level. */
  place: string | null;
  org_node: string;
  amount: string;
  entries: number;
}

/** From which places to which recipients. */
export interface Flow {
  from: string;
  to: string;
  currency: string;
  by: "region" | "district" | "club";
  flows: Part[];
  names: Record<string, string>;
}

/** A line of a statement: a category of a season, or all together. */
export interface Line {
  category: string | null;
  season: string | null;
  currency: string;
  entries: number;
  received: string;
  debited: string;
  amount: string;
  unsettled: string;
}

/** What a recipient is paid out in. */
export interface Settlement {
  id: string;
  org_node: string;
  currency: string;
  from: string;
  to: string;
  status: "open" | "closed" | "paid";
  entries: number;
  amount: string;
  paid_on: string | null;
  reference: string | null;
  /** The payment by which it was paid out. */
  payment?: string | null;
  closed_at: string | null;
  version: number;
}

/** What a node received in a period. */
export interface Statement {
  org_node: string;
  name: string | null;
  from: string;
  to: string;
  lines: Line[];
  totals: Line[];
  settlements: Settlement[];
}

/** What of a node is in no settlement. */
export interface Unsettled {
  org_node: string;
  currency: string;
  entries: number;
  amount: string;
  from: string;
  to: string;
}

/** A period as the address keeps it: the year so far where it says nothing. */
export interface Period {
  from: string;
  to: string;
}

/** The day before one, as `2026-03-15`. */
export function dayBefore(day: string): string {
  const before = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(before.getTime())) return day;
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

/** The periods that are one press away, from the day it is. */
export function periods(today: string): { key: "year" | "before" | "month"; period: Period }[] {
  const year = Number(today.slice(0, 4));
  return [
    { key: "year", period: { from: `${year}-01-01`, to: today } },
    { key: "month", period: { from: `${today.slice(0, 8)}01`, to: today } },
    { key: "before", period: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
  ];
}
