// A row as it is filled in, and the row it makes: texts become what the engine reads, what is left
// empty is left out.
//
// What is wrong is not judged here: a number that is none goes to the engine as it was typed.

import type { ConfigChangeInput, Entity } from "../ask";
import { typed } from "../edit";
import type { Entry } from "../entries";
import type { Draft, Field } from "./fields";

/** Whether a member is asked for. */
export function isAsked(field: Field, row: Draft, above: Draft, isNew: boolean): boolean {
  return (isNew || !field.isKey) && (field.if?.(row, above) ?? true);
}

/** A row's members as fields hold them; those without a field stay as they are. */
export function opened(fields: Field[], row: Draft): Draft {
  const draft: Draft = { ...row };
  for (const field of fields) {
    const { member } = field;
    const value = row[member];
    if (field.kind === "codes") draft[member] = list(value);
    else if (field.kind === "group") draft[member] = opened(field.fields, members(value));
    else if (field.kind === "rows") {
      draft[member] = list(value).map((item) => opened(field.fields, members(item)));
    } else if (field.kind === "names") draft[member] = value ?? {};
    else if (field.kind === "yes") draft[member] = value === true;
    else draft[member] = value === undefined ? "" : String(value as string | number);
  }
  return structuredClone(draft);
}

/** The row a draft makes; amounts are written as `like` is. */
export function built(fields: Field[], draft: Draft, like: string, above: Draft = {}): Draft {
  const members = new Map(Object.entries(draft));
  for (const field of fields) {
    const value = isAsked(field, draft, above, true) ? read(field, draft, like) : undefined;
    members.set(field.member, value);
  }
  return Object.fromEntries([...members].filter(([, value]) => value !== undefined));
}

function read(field: Field, draft: Draft, like: string): unknown {
  const value = draft[field.member];
  switch (field.kind) {
    case "group": {
      const group = built(field.fields, members(value), like, draft);
      return Object.keys(group).length > 0 ? group : undefined;
    }
    case "rows":
      return list(value).map((item) => built(field.fields, members(item), like, draft));
    case "codes":
      return list(value).length > 0 ? value : undefined;
    case "yes":
      return value === true ? true : undefined;
    case "names":
      return names(value);
    default:
      return text(field, String((value as string | undefined) ?? "").trim(), like);
  }
}

function text({ kind }: Field, value: string, like: string): unknown {
  if (value === "") return undefined;
  if (kind === "amount") return typed(value, like);
  if (kind === "percentage" || kind === "factor") return value.replace(",", ".");
  // A number too large to be held as one is none.
  if (kind === "whole") return /^\d{1,9}$/.test(value) ? Number(value) : value;
  return value;
}

function names(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  const given = Object.entries(members(value)).filter(([, name]) => String(name).trim() !== "");
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** The members that are otherwise, as a patch says it: `null` takes one away (RFC 7396). */
export function patch(before: Draft, after: Draft): Draft {
  const found: Draft = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (is === undefined) found[name] = null;
    else found[name] = isObject(was) && isObject(is) ? patch(was, is) : is;
  }
  return found;
}

/** The change that makes an entry of a row, or what is otherwise of the entry. */
export function rowChange(
  entity: Entity,
  entry: Entry | null,
  before: Draft,
  after: Draft,
): ConfigChangeInput {
  if (!entry) return { entity, action: "create", value: after };
  const value = patch(before, after);
  return { entity, action: "patch", id: entry.id, etag: entry.etag, value };
}

/** The deepest member asked for that a path lies in, as a path below the row; none: `null`. */
export function placeOf(
  fields: Field[],
  draft: Draft,
  path: string,
  isNew: boolean,
  prefix = "",
  above: Draft = {},
): string | null {
  for (const field of fields) {
    const at = `${prefix}${field.member}`;
    const rest = path.startsWith(at) ? path.slice(at.length) : null;
    if (rest === null || !/^($|[.[])/.test(rest)) continue;
    if (!isAsked(field, draft, above, isNew)) continue;
    if (field.kind === "group") {
      const group = members(draft[field.member]);
      return placeOf(field.fields, group, path, isNew, `${at}.`, draft) ?? at;
    }
    const index = field.kind === "rows" ? /^\[(\d+)\]/.exec(rest) : null;
    if (field.kind !== "rows" || !index) return at;
    const item = members(list(draft[field.member])[Number(index[1])]);
    const inner = `${at}${index[0]}`;
    return placeOf(field.fields, item, path, isNew, `${inner}.`, draft) ?? inner;
  }
  return null;
}

/**
 * A refusal's path below the row, as the engine gives it of its input or the server of the body;
 * empty where it is of the whole row.
 */
export function below(path: string): string {
  return /^\$\.(?:input\.value\.)?(?!input\b)(.+)$/.exec(path)?.[1] ?? "";
}

/** A code made of a name, as codes are written. */
export function codeOf(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");
}

/** A value as a list. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value as a row's members. */
export function members(value: unknown): Draft {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
