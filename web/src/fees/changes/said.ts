// Members of entries and their values, in words.

import { date, isDate, percent } from "../../language/format";
import type { Sentences } from "../../language/sentence";
import type { Of } from "../../pack/names";
import type { When } from "../entries";
import { people } from "../people";
import type { Part } from "./compare";

const CODES: Partial<Record<string, Of>> = {
  license_types: "license_type",
  license_type: "license_type",
  reference_license_type: "license_type",
  component: "component",
  applies_to: "component",
  node: "recipient",
  recipient: "recipient",
  owner_node: "recipient",
  classes: "class",
  levels: "level",
  categories: "category",
  flags: "flag",
};
const AMOUNTS = new Set(["amount"]);
const PERCENTAGES = new Set(["percentage"]);
/** The members that have a word of their own. */
const WORDED = new Set(
  (
    "amount percentage multiplier valid_from valid_to reference illustrative name prices when " +
    "license_types node component owner locked steps until from to season code kind mode " +
    "applies_to shares tiers recipient fee_category starts_on ends_on age_from age_to basis " +
    "tiering overridable_by flags categories sexes borne_by fee_categories levels classes level " +
    "first_year_only tax debtor family_size_from family_rank_from reference_license_type up_to"
  ).split(" "),
);

/** A path in words. */
export function path(words: Sentences, parts: Part[], season: string): string {
  return parts
    .map((part) => ("member" in part ? member(words, part.member) : row(words, part.row, season)))
    .filter(Boolean)
    .join(" › ");
}

/** A member's name in words, or as it is written. */
export function member(words: Sentences, name: string): string {
  if (!WORDED.has(name)) return name;
  return words.messages.say(`rule-${name.replaceAll("_", "-")}`);
}

function row(words: Sentences, row: Record<string, unknown>, season: string): string {
  const { when, valid_from: from, ...rest } = row;
  const { messages } = words;
  return [
    people(words, when as When | undefined, season),
    ...Object.values(rest).map((value) => (isDay(value) ? date(messages, value) : String(value))),
    isDay(from) ? messages.say("fees-from-day", { day: date(messages, from) }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

const isDay = (value: unknown): value is string => typeof value === "string" && isDate(value);

/** A value in words; empty where there is none. */
export function value(words: Sentences, parts: Part[], found: unknown, season: string): string {
  const last = parts.at(-1);
  const name = last && "member" in last ? last.member : "";
  const { messages } = words;
  if (found === null || found === undefined) return "";
  if (typeof found === "boolean") return messages.say(found ? "changes-yes" : "changes-no");
  const text = String(found);
  if (AMOUNTS.has(name)) return words.money(text);
  if (PERCENTAGES.has(name)) return percent(messages, text);
  if (isDay(found)) return date(messages, found);
  if (name === "reference") return words.names.source(text)?.title ?? text;
  const said = sayings(name);
  if (said) return listed(text, (code) => messages.say(said + code));
  const of = CODES[name];
  if (!of) return text;
  return listed(text, (code) => words.name(of, code, season));
}

/** How the messages begin that say a member's codes, where they are no codes of the pack. */
function sayings(name: string): string | null {
  if (name === "fee_categories" || name === "fee_category") return "fees-category-";
  if (name === "basis") return "fees-basis-";
  if (name === "sexes") return "form-sex-";
  return ["tiering", "kind", "mode", "debtor"].includes(name) ? `row-${name}-` : null;
}

function listed(text: string, say: (code: string) => string): string {
  return text.split(", ").map(say).join(", ");
}
