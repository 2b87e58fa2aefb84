// What a recorded question asked, in a line: its level, its club, its season.
//
// It reads the members that requests of the engine have in common, and passes over what it does not
// know: the record itself stands beside it, word for word.

import type { Sentences } from "../language/sentence";
import type { Of } from "../pack/names";

/** Members that are codes, in the order they are said, and what they are codes of. */
const CODES: [string, Of][] = [
  ["license_type", "license_type"],
  ["level", "level"],
  ["class", "class"],
  ["club", "recipient"],
  ["requesting_club", "recipient"],
  ["host_district", "recipient"],
  ["from_club", "recipient"],
  ["to_club", "recipient"],
];

type Members = Record<string, unknown>;

/** The question in a line. */
export function asked(request: unknown, words: Sentences): string {
  const input = members(members(request)["input"]);
  const { messages } = words;
  const season = text(input["season"]);
  const said: (string | null)[] = CODES.map(([name, of]) => {
    const code = text(input[name]);
    return code && words.name(of, code, season);
  });
  if (!input["license_type"] && typeof input["fee_category"] === "string") {
    said.push(messages.say("fee-category", { fee_category: input["fee_category"] }));
  }
  if (!input["club"] && !input["requesting_club"]) said.push(place(input["org"], words));
  const counted = (id: string, count: unknown) =>
    typeof count === "number" ? messages.say(id, { count }) : null;
  said.push(counted("asked-members", input["member_count"]));
  said.push(counted("asked-team", input["team_size"]));
  if (input["first_year"] === true) said.push(messages.say("asked-first-year"));
  const before = text(input["paid_before"]);
  if (before) said.push(messages.say("asked-paid-before", { amount: words.money(before) }));
  const [from, to] = [text(input["from"]), text(input["to"])];
  if (from && to) said.push(messages.say("asked-copy", { from, to }));
  if (season) said.push(messages.say("asked-season", { season }));
  return said.filter(Boolean).join(" · ");
}

/** The codes of the clubs a question names. */
export function clubsOf(request: unknown): string[] {
  const input = members(members(request)["input"]);
  const named = [
    input["club"],
    input["requesting_club"],
    input["from_club"],
    input["to_club"],
    members(input["org"])["club"],
  ];
  return [...new Set(named.map(text))].filter((code) => code !== null);
}

/** The lowest place of a path. */
function place(org: unknown, words: Sentences): string | null {
  const path = members(org);
  const code = text(path["club"]) ?? text(path["district"]) ?? text(path["region"]);
  return code && words.name("recipient", code);
}

/** A member of the request's input that is text; `null` where it is none. */
export function textOf(request: unknown, name: string): string | null {
  return text(members(members(request)["input"])[name]);
}

function members(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
