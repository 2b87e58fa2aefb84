// Steps of an explanation and refusals, as sentences: what host/src/language/sentence.rs says.
//
// An argument's name says what it is: an amount, a code the pack names, a date. What an answer
// leaves out becomes `none`, which messages select by. Nothing is computed.

import type { FluentVariable } from "@fluent/bundle";
import type { Refusal, Step } from "../engine/reply";
import { LEVELS, type Level } from "../pack/document";
import type { Names, Of } from "../pack/names";
import { date, isDate, money, number, percent } from "./format";
import type { Arguments, Messages } from "./messages";
import { nation } from "./nation";
import { mark, one } from "./stops";

const NONE = "none";
const AMOUNTS = new Set(
  "after amount base before increment price reference_amount tax wanted".split(" "),
);
const CODES: Partial<Record<string, Of>> = {
  component: "component",
  fee: "component",
  exception: "exception",
  evidence: "evidence",
  surcharge: "surcharge",
  waiver: "waiver",
  used: "waiver",
  license_type: "license_type",
  class: "class",
  label: "label",
  text: "label",
  message: "label",
  owner: "recipient",
  node: "recipient",
  recipient: "recipient",
  debtor: "recipient",
  district: "recipient",
  region: "recipient",
  club: "recipient",
};
const ALLOWED: Partial<Record<string, Of>> = {
  unknown_license_type: "license_type",
  license_type_not_for_age: "license_type",
  unknown_category: "category",
  unknown_flag: "flag",
  unknown_level: "level",
  unknown_class: "class",
  unknown_component: "component",
  unknown_exception: "exception",
  unknown_evidence: "evidence",
  unknown_federation: "recipient",
  unknown_region: "recipient",
  unknown_district: "recipient",
  district_not_in_region: "recipient",
  club_not_in_path: "recipient",
};

/** Refusals about national federations there are, which are called by their country. */
const OF_NATIONS = new Set(
  "federation_suspended not_the_receiving_federation same_federation".split(" "),
);

/** What is expected where the list of what is allowed holds forms of it, or an example. */
const FORMS = new Set(["code", "season_code", "script_file"]);

/** A refusal in words. */
export interface Said {
  /** What is refused. */
  message: string;
  /** What to do. */
  advice: string;
  /** What would be accepted, where that can be listed: codes and what they are called. */
  allowed: { code: string; name: string }[];
}

/** Renders what the engine says, by the names of a pack. */
export class Sentences {
  /** Every variable of every message, as one that is left out. */
  private readonly absent: Arguments;

  constructor(
    readonly messages: Messages,
    readonly names: Names,
  ) {
    this.absent = Object.fromEntries(Array.from(messages.variables, (name) => [name, NONE]));
  }

  /** The sentence of a step. */
  step(step: Step, season: string | null): string {
    const given: Arguments = { ...this.absent };
    for (const [name, value] of Object.entries(step.arguments)) {
      given[name] = mark(this.argument(step, name, value, season));
    }
    const id = `explanation-${step.key.replaceAll(/[._]/g, "-")}`;
    return one(this.messages.say(id, given));
  }

  /** A refusal. */
  refusal(refusal: Refusal): Said {
    const given: Arguments = { ...this.absent };
    for (const [name, value] of Object.entries(refusal.arguments)) {
      given[name] = mark(this.refused(refusal, name, value));
    }
    for (const level of LEVELS) given[`${level}_word`] = this.level(level);
    given["example"] = example(refusal);
    const id = `refusal-${refusal.code.replaceAll("_", "-")}`;
    return {
      message: one(this.messages.say(id, given)),
      advice: one(this.messages.say(id, given, "advice")),
      allowed: this.allowed(refusal),
    };
  }

  /** What a code is called, or the code; a club the pack does not name is called by its number. */
  name(of: Of, code: string, season: string | null = null): string {
    const name = this.names.get(of, code, season);
    if (name !== null) return name;
    if (of === "recipient") return code && this.messages.say("club", { code });
    if (of === "label" && code === "floor") return this.messages.say("adjustment-floor");
    if (of === "label" && code === "rounding") return this.messages.say("adjustment-rounding");
    return code;
  }

  /** What a part of an amount is called: a component, or the whole where none were named. */
  part(code: string, season: string | null): string {
    const name = this.names.get("component", code, season);
    return name ?? (code === "amount" ? this.messages.say("quote-amount") : code);
  }

  /** What the tenant calls a level, or the language does. */
  private level(level: Level): string {
    return this.names.level(level) ?? this.messages.say("level", { level });
  }

  /** An amount in the tenant's currency. */
  money(amount: string): string {
    return money(this.messages, amount, this.names.currency);
  }

  private argument(
    step: Step,
    name: string,
    value: unknown,
    season: string | null,
  ): FluentVariable {
    if (value === null) return NONE;
    if (typeof value !== "string") return Number(value);
    if (name === "needed" && step.arguments["criterion"] === "flag") {
      return this.name("flag", value, season);
    }
    if (name === "needed" || name === "found" || name === "years") return whole(value);
    if (name === "level" && step.key === "sanction.class") {
      return this.name("level", value, season);
    }
    if (name === "level") {
      const level = LEVELS.find((level) => level === value);
      return level ? this.level(level) : value;
    }
    const of = CODES[name];
    if (of) return this.name(of, value, season);
    if (AMOUNTS.has(name)) return this.money(unsigned(step.key, value));
    if (name === "federation") return nation(this.messages, value);
    return this.plain(name, value);
  }

  private plain(name: string, text: string): string {
    if (name === "percentage" || name === "rate") return percent(this.messages, text);
    if (name === "multiplier") return number(this.messages, text);
    return name !== "text" && isDate(text) ? date(this.messages, text) : text;
  }

  private refused({ code }: Refusal, name: string, value: unknown): FluentVariable {
    if (value === null) return NONE;
    if (typeof value !== "string") return Number(value);
    const of = CODES[name];
    // A code that is refused may be none of the pack's: then it is shown as it was written.
    const named = of ? this.names.get(of, value, null) : null;
    if (named !== null) return named;
    if (name === "sum" && code === "shares_not_whole") return number(this.messages, value);
    if (name === "amount" || name === "sum") return this.money(value);
    if (name === "found" || name === "message" || name === "reason") return value;
    if ((name === "federation" || name === "releasing") && OF_NATIONS.has(code)) {
      return nation(this.messages, value);
    }
    return this.plain(name, value);
  }

  private allowed(refusal: Refusal): Said["allowed"] {
    const expected = refusal.arguments["expected"];
    if (typeof expected === "string" && (expected.startsWith("amount") || FORMS.has(expected))) {
      // An example or a pattern of the form, and not a list of what may stand there.
      return [];
    }
    const of = ALLOWED[refusal.code];
    return refusal.allowed.map((code) => {
      const name = of ? this.names.get(of, code, null) : null;
      return { code, name: name ?? code };
    });
  }
}

/** How an amount is written in the currency, where one that is not is refused. */
function example(refusal: Refusal): string {
  const allowed = refusal.arguments["expected"] === "amount" ? refusal.allowed[0] : undefined;
  return allowed ?? NONE;
}

/** A reduction's amount without its sign: its sentence says that it is less. */
function unsigned(key: string, amount: string): string {
  const reduces = key.startsWith("waiver.") || key.startsWith("discount.");
  return reduces && amount.startsWith("-") ? amount.slice(1) : amount;
}

/** A text that is a whole number, as the number, so that messages can count. */
function whole(text: string): FluentVariable {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
