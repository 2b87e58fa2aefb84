// An entry before and after, member by member, with those that changed marked.
//
// Rows of a list are told apart by what they are for and from which day, not by their place: a
// price that came in between moves no other.

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
    const [old, now] = [one?.value ?? null, other?.value ?? null];
    return { path, before: old, after: now, changed: old !== now };
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
