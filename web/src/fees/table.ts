// The fees of a season as one table: components down, licence types across, overrides beneath.
//
// The amount in a cell is the engine's, of the day and the place; the other values stand beside it
// with the days the pack gives them.

import type { Answer } from "@carreau/engine";
import type { Preview } from "../engine/preview";
import type { Level, LicenseType, Node, Season } from "../pack/document";
import type { OrgPath } from "../api/server";
import { askAll } from "./ask";
import { isFor, type Dated, type Entry } from "./entries";
import { member } from "./members";

/** A value of a component's price list, and its place there. */
export interface Price extends Dated {
  index: number;
}

/** What a component costs for a licence type. */
export interface Cell {
  type: string;
  /** The federation's own amount on the day, as the engine gives it; none where none is charged. */
  base: string | null;
  /** Every value for the type. */
  prices: Price[];
}

/** An override's amount in a licence type's column. */
export interface OwnCell {
  type: string;
  values: Entry[];
}

/** A node's own amounts of a component. */
export interface Own {
  node: Node;
  depth: number;
  cells: OwnCell[];
}

/** A component with everything that is under it. */
export interface ComponentRow {
  entry: Entry;
  code: string;
  cells: Cell[];
  own: Own[];
}

/** What a licence costs at a place, by type. */
export type Totals = Map<string, Answer<"license_fee.calculate">>;

/** The engine's quotes for every licence type. */
export function totals(
  preview: Preview,
  on: string,
  types: LicenseType[],
  season: Season,
  org: OrgPath,
): Totals {
  const inputs = types.map((type) => member(type, season, org).input);
  const replies = askAll(preview, "license_fee.calculate", on, inputs);
  const found: Totals = new Map();
  types.forEach(({ code }, at) => {
    const ok = replies[at]?.ok;
    if (ok) found.set(code, ok);
  });
  return found;
}

/** The rows of the table. */
export function componentRows(
  components: Entry[],
  overrides: Entry[],
  types: LicenseType[],
  nodes: Node[],
  quotes: Totals,
): ComponentRow[] {
  return components.map((entry) => {
    const code = entry.entry.code ?? "";
    const prices = (entry.entry.prices ?? []).map((price, index) => ({ ...price, index }));
    const cells = types.map(({ code: type }) => ({
      type,
      base: quotes.get(type)?.lines.find((line) => line.code === code)?.base ?? null,
      prices: prices.filter(({ when }) => isFor(when, type)),
    }));
    const of = overrides.filter(({ entry }) => entry.component === code);
    return { entry, code, cells, own: owned(of, types, nodes) };
  });
}

/** Overrides by node, each below the one it lies in. */
function owned(overrides: Entry[], types: LicenseType[], nodes: Node[]): Own[] {
  return inOrder(nodes).flatMap(({ node, depth }) => {
    const own = overrides.filter(({ entry }) => entry.node === node.code);
    if (own.length === 0) return [];
    const cells = types.map(({ code: type }) => ({
      type,
      values: own.filter(({ entry }) => isFor(entry.when, type)),
    }));
    return [{ node, depth, cells }];
  });
}

/** The tree from the top, children after their parent. */
export function inOrder(nodes: Node[]): { node: Node; depth: number }[] {
  const below = (parent: string | undefined, depth: number): { node: Node; depth: number }[] =>
    nodes
      .filter((node) => node.parent === parent)
      .flatMap((node) => [{ node, depth }, ...below(node.code, depth + 1)]);
  return below(undefined, 0);
}

/** The path of a node by level, as requests give it. */
export function pathOf(nodes: Node[], code: string): OrgPath {
  const path: Partial<Record<Level, string>> = {};
  let node = nodes.find((node) => node.code === code);
  while (node && node.level !== "federation") {
    path[node.level] = node.code;
    const { parent } = node;
    node = nodes.find((node) => node.code === parent);
  }
  return path;
}

/** Values in the order they come into force; what names no day began with the season. */
export function byDay<T extends Dated>(values: T[]): T[] {
  const day = ({ valid_from }: T) => valid_from ?? "";
  return values.toSorted((one, other) => day(one).localeCompare(day(other)));
}

/** How a cell's values lie about a day: the last begun, those before it, those yet to come. */
export function around<T extends Dated>(
  values: T[],
  on: string,
): { now: T | null; past: T[]; later: T[] } {
  const ordered = byDay(values);
  const begun = ordered.filter(({ valid_from }) => (valid_from ?? "") <= on);
  const later = ordered.filter(({ valid_from }) => (valid_from ?? "") > on);
  return { now: begun.at(-1) ?? null, past: begun.slice(0, -1), later };
}

/** Values for the same people, put together. */
export function byPeople<T extends Dated>(values: T[]): T[][] {
  return grouped(values, ({ when }) => JSON.stringify(when ?? {})).map(([, group]) => group);
}

/** Items put together by a key, in the order the keys come first. */
export function grouped<T>(items: T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
