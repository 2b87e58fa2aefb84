// Questions as requests have them, put into the form; and a case for the tests made of one.

import { blank, dateParts, type Inputs } from "../calculator/inputs";
import type { Request } from "../engine/reply";

/** The inputs of the form for a question about a licence. */
export function fromRequest(tenant: string, asked: { on: string; input: unknown }): Inputs {
  const input = asked.input as Partial<Request["input"]>;
  const { player, org } = input;
  return {
    ...blank(),
    tenant,
    season: input.season ?? "",
    licenseType: input.license_type ?? "",
    birth: dateParts(player?.birth_date ?? ""),
    sex: player?.sex ?? "",
    category: input.category ?? "",
    flags: player?.flags ?? [],
    familySize: player?.family ? String(player.family.size) : "",
    familyRank: player?.family ? String(player.family.rank) : "",
    org: levels(org ?? {}),
    on: dateParts(asked.on),
  };
}

/** The levels a place is chosen by: the federation is the tenant's own. */
function levels({ region, district, club }: Request["input"]["org"]): Inputs["org"] {
  return {
    ...(region && { region }),
    ...(district && { district }),
    ...(club && { club }),
  };
}

/** What a case expects: a total, or a refusal by its code. */
export type Expected = { total: string } | { refused: string };

/** A case in TOML, as the tests of a pack are written. */
export function caseOf(name: string, request: string, expected: Expected): string {
  const { op, on, input } = JSON.parse(request) as Request;
  const end =
    "total" in expected
      ? `expect = ${toml({ total: expected.total })}`
      : `refused = ${toml({ code: expected.refused })}`;
  const head = [`name = ${toml(name)}`, `op = ${toml(op)}`, `on = ${toml(on)}`];
  return ["[[case]]", ...head, `input = ${toml(input)}`, end, ""].join("\n");
}

/** A value of JSON as TOML writes it in a line; members that are null are left out. */
function toml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, inner]) => inner != null);
    return `{ ${members.map(([name, inner]) => `${key(name)} = ${toml(inner)}`).join(", ")} }`;
  }
  // A text of JSON without DEL is one of TOML.
  return JSON.stringify(value).replaceAll("\u007f", "\\u007f");
}

function key(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

/** A text with a case after it. */
export function withCase(text: string, added: string): string {
  const before = text.trimEnd();
  return before === "" ? added : `${before}\n\n${added}`;
}
