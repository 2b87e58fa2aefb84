// The figures of the tables that can be edited, each by the key of its cell.

import type { Sentences } from "../language/sentence";
import type { Target } from "./edit";
import type { Entry } from "./entries";
import { around, byPeople, type Cell, type ComponentRow, type Own, type OwnCell } from "./table";

/** What a cell shows, and what editing it changes. */
export interface Shown<T> {
  now: T | null;
  past: T[];
  later: T[];
  /** Values for other people within the type, such as another age. */
  others: T[];
}

/** A component's values for a type: those of one price, and those for other people. */
export function shownPrice(cell: Cell, on: string): Shown<Cell["prices"][number]> {
  const groups = byPeople(cell.prices);
  const all = groups.map((prices) => around(prices, on));
  const chosen = all.find(({ now }) => now?.amount === cell.base) ?? all[0];
  const others = all.filter((group) => group !== chosen).flatMap(({ now }) => now ?? []);
  return { now: null, past: [], later: [], ...chosen, others };
}

/** A node's own values for a type. */
export function shownOwn(cell: OwnCell, on: string): Shown<OwnValue> {
  const values = cell.values.map((entry) => ({ ...entry.entry, of: entry }));
  const groups = byPeople(values);
  const all = groups.map((group) => around(group, on));
  const [chosen] = all;
  const others = all.slice(1).flatMap(({ now }) => now ?? []);
  return { now: null, past: [], later: [], ...chosen, others };
}

/** An override's row with its entry. */
export type OwnValue = Entry["entry"] & { of: Entry };

/** The edit of a component's price. */
export function priceTarget(
  row: ComponentRow,
  price: Cell["prices"][number],
  type: string,
  words: Sentences,
): Target {
  const { entry, code } = row;
  const season = entry.entry.season ?? null;
  return {
    key: "",
    entity: "license_fee_config",
    entry,
    figure: "amount",
    price: price.index,
    current: price.amount ?? null,
    name: words.name("component", code, season),
    when: price.when,
    unreached: row.own
      .filter(({ cells }) => cells.some((cell) => cell.type === type && cell.values.length > 0))
      .map(({ node }) => words.name("recipient", node.code)),
  };
}

/** The edit of a node's own amount. */
export function ownTarget(row: ComponentRow, own: Own, value: OwnValue, words: Sentences): Target {
  const season = row.entry.entry.season ?? null;
  const component = words.name("component", row.code, season);
  return {
    key: "",
    entity: "license_fee_override",
    entry: value.of,
    figure: "amount",
    current: value.amount ?? null,
    name: `${component}, ${words.name("recipient", own.node.code)}`,
    when: value.when,
    node: own.node.code,
  };
}

/** A further amount of a component, for a node yet to be chosen. */
export function newOwnTarget(row: ComponentRow, type: string | null, words: Sentences): Target {
  const season = row.entry.entry.season ?? "";
  const price = row.cells.find((cell) => cell.type === type)?.prices[0];
  return {
    key: "",
    entity: "license_fee_override",
    entry: null,
    figure: "amount",
    current: null,
    name: words.name("component", row.code, season),
    when: price?.when ?? (type ? { license_types: [type] } : undefined),
    of: { component: row.code, season },
  };
}
