// An entry before and after, member by member, with those that changed marked.
//
// Rows of a list are told apart by what they are for and from which day, not by their place: a
// price that came in between moves no other, and stands against the one it follows.

const DAY = "valid_from";

/** A member on both sides; `null` where a side has none. */
export interface Side {
  /** Members and rows down to the value. */
  path: Part[];
  before: unknown;
  after: unknown;
  changed: boolean;
}

/** A part of a path: a member by its name, or a row by what it is for. */
export type Part = { member: string } | { row: Record<string, unknown> };

type Leaves = Map<string, { path: Part[]; value: unknown }>;

/** Every member of both, in the order of the later, then what is gone. */
export function sides(before: unknown, after: unknown): Side[] {
  const [was, is] = [leaves(before), leaves(after)];
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return keys.map((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const path = (other ?? one)?.path ?? [];
    const followed = one ? undefined : is.get(predecessor(path, is) ?? "");
    const [old, now] = [(one ?? followed)?.value ?? null, other?.value ?? null];
    return { path, before: old, after: now, changed: old !== now };
  });
}

/** The key of the member that one of a dated row follows: the latest before, for the same. */
function predecessor(path: Part[], all: Leaves): string | null {
  const day = dayOf(path);
  if (day === "") return null;
  const bare = JSON.stringify(undated(path));
  let latest: { key: string; day: string } | null = null;
  for (const [key, leaf] of all) {
    const other = dayOf(leaf.path);
    if (other >= day || JSON.stringify(undated(leaf.path)) !== bare) continue;
    if (latest === null || other > latest.day) latest = { key, day: other };
  }
  return latest?.key ?? null;
}

/** The day a path's row comes into force; empty where it names none. */
function dayOf(path: Part[]): string {
  for (const part of path) {
    if ("row" in part && typeof part.row[DAY] === "string") return part.row[DAY];
  }
  return "";
}

function undated(path: Part[]): Part[] {
  return path.map((part) => {
    if (!("row" in part)) return part;
    const rest = Object.entries(part.row).filter(([name]) => name !== DAY);
    return { row: Object.fromEntries(rest) };
  });
}

function leaves(value: unknown): Leaves {
  const found: Leaves = new Map();
  walk(value, [], "", found);
  return found;
}

function walk(value: unknown, path: Part[], key: string, found: Leaves): void {
  if (Array.isArray(value) && value.every((item) => isObject(item))) {
    value.forEach((item: Record<string, unknown>, at) => {
      const row = told(item);
      const name = Object.keys(row).length === 0 ? String(at) : JSON.stringify(row);
      const rest = Object.entries(item).filter(([member]) => !(member in row));
      for (const [member, inner] of rest) {
        walk(inner, [...path, { row }, { member }], `${key}/${name}/${member}`, found);
      }
    });
  } else if (Array.isArray(value)) {
    found.set(key, { path, value: value.join(", ") });
  } else if (isObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      walk(inner, [...path, { member }], `${key}/${member}`, found);
    }
  } else if (value !== null && value !== undefined) {
    found.set(key, { path, value });
  }
}

/** The members that say which row of a list it is. */
function told(item: Record<string, unknown>): Record<string, unknown> {
  const names = ["code", "when", DAY, "level", "until", "from", "up_to"];
  return Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
