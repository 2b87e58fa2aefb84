// An edit of one figure: which entry it changes, and the change the engine is asked for.
//
// Whether a value is dated or overwritten, refused or accepted, is the engine's to decide; here the
// members a reader filled in are put where the row has them.

import type { ConfigChangeInput, Entity } from "./ask";
import type { Entry, RowOf, When } from "./entries";

/** The member of a row that holds the figure. */
export type Figure = "amount" | "percentage" | "multiplier";

/** A figure that can be edited. */
export interface Target {
  /** Where it stands in its table; one editor is open at a time. */
  key: string;
  entity: Entity;
  /** The entry it is in; none where it is to be created. */
  entry: Entry | null;
  figure: Figure;
  /** Its place among a component's prices, where it is one. */
  price?: number;
  /** What it says now. */
  current: string | null;
  /** What it is called. */
  name: string;
  /** Whom it is for. */
  when?: When | undefined;
  /** A new override's component and season. */
  of?: { component: string; season: string };
  /** The places a change does not reach, as they have amounts of their own. */
  unreached?: string[];
  /** The node whose amount it is, where it is one's own. */
  node?: string | undefined;
}

/** What a reader filled in. */
export interface Draft {
  figure: string;
  /** From which day, where one was named. */
  from: string;
  /** The code of what it rests on; empty where it rests on nothing yet. */
  reference: string;
  /** For a new override: the node. */
  node: string;
}

type Members = Record<string, unknown>;

/** The change that an edit is. */
export function changeOf(target: Target, draft: Draft): ConfigChangeInput {
  const { entity, entry, figure } = target;
  const value = draft.figure;
  const source = sourceOf(draft.reference);
  if (!entry) {
    const when = target.when ? { when: target.when } : {};
    const from = draft.from ? { valid_from: draft.from } : {};
    const row = { ...target.of, node: draft.node, amount: value, ...when, ...from };
    return { entity, action: "create", value: { ...row, ...set(source) } };
  }
  const named = { entity, action: "patch" as const, id: entry.id, etag: entry.etag };
  if (target.price !== undefined) {
    return { ...named, value: { prices: prices(entry.entry, target.price, draft) } };
  }
  const from = draft.from ? { valid_from: draft.from } : {};
  return { ...named, value: { [figure]: value, ...from, ...source } };
}

/** The end of an entry: the engine ends it the day before, or takes it away. */
export function closing({ entity, entry }: Pick<Target, "entity" | "entry">): ConfigChangeInput {
  return { entity, action: "delete", id: entry?.id ?? null, etag: entry?.etag ?? null };
}

/** What a figure rests on, as a patch says it: a null takes the member away. */
function sourceOf(reference: string): Members {
  return reference ? { reference, illustrative: null } : { reference: null, illustrative: true };
}

/** A patch's members without those it takes away. */
function set(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** A row without some members. */
function without(row: Members, ...names: string[]): Members {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** A component's prices with one of them changed, or a further one from a later day. */
function prices(row: RowOf, index: number, draft: Draft): Members[] {
  const all = (row.prices ?? []).map((price) => ({ ...price }) as Members);
  const old = all[index] ?? {};
  const kept = without(old, "reference", "illustrative", "valid_to");
  const changed = { ...kept, amount: draft.figure, ...set(sourceOf(draft.reference)) };
  const begins = typeof old["valid_from"] === "string" ? old["valid_from"] : "";
  if (draft.from && draft.from !== begins) {
    return all.toSpliced(index + 1, 0, { ...changed, valid_from: draft.from });
  }
  const end = old["valid_to"] === undefined ? {} : { valid_to: old["valid_to"] };
  return all.with(index, { ...changed, ...end });
}

/** A figure as the engine reads it: `17,5` is `17.50` where there are two decimals. */
export function typed(text: string, like: string): string {
  const bare = text.replaceAll(/[\s\u00a0\u202f']/g, "").replace(",", ".");
  const digits = /^(-?\d+)(?:\.(\d*))?$/.exec(bare);
  const places = like.split(".")[1]?.length ?? 0;
  if (!digits || (digits[2]?.length ?? 0) > places) return bare;
  return places === 0 ? (digits[1] ?? "") : `${digits[1]}.${(digits[2] ?? "").padEnd(places, "0")}`;
}
