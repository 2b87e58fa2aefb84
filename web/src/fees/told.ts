// What the tables say of an entry: its name, its days, what it is charged on, its tiers and steps.

import { date, percent } from "../language/format";
import { locale } from "../language/language";
import type { Sentences } from "../language/sentence";
import { LEVELS } from "../pack/document";
import type { Entry, Step } from "./entries";

/** What an entry is called; one without a name, by what it is for, or its code. */
export function named(words: Sentences, { entry }: Entry): string {
  const name = words.names.translate(entry.name ?? "");
  return name || categories(words, entry.fee_categories) || (entry.code ?? "");
}

/** Kinds of fees, in words. */
export function categories({ messages }: Sentences, codes: string[] = []): string {
  return codes.map((code) => messages.say(`fees-category-${code}`)).join(", ");
}

/** From when to when an entry holds, where it says so. */
export function days({ messages }: Sentences, { entry }: Entry): string[] {
  const { valid_from: from, valid_to: to } = entry;
  return [
    from ? messages.say("fees-from-day", { day: date(messages, from) }) : "",
    to ? messages.say("fees-to-day", { day: date(messages, to) }) : "",
  ];
}

/** A level of the organisation, as the tenant or the language calls it. */
export function level({ names, messages }: Sentences, code: string): string {
  const known = LEVELS.find((level) => level === code);
  return known ? (names.level(known) ?? messages.say("level", { level: known })) : code;
}

/** Names as one enumeration. */
export function listed({ messages }: Sentences, names: string[]): string {
  return new Intl.ListFormat(locale(messages.language), { type: "conjunction" }).format(names);
}

/** Parts of a line, those there are. */
export function line(parts: string[]): string {
  return parts.filter(Boolean).join(" · ");
}

/** The tiers of a fee by number of members. */
export function tiers(words: Sentences, { entry }: Entry): string {
  return (entry.tiers ?? [])
    .map(({ up_to, amount }) =>
      up_to === undefined
        ? words.messages.say("fees-tier-beyond", { amount: words.money(amount) })
        : words.messages.say("fees-tier", { count: up_to, amount: words.money(amount) }),
    )
    .join("; ");
}

/** The steps of an early-bird discount or a late fee. */
export function steps(words: Sentences, { entry }: Entry): string {
  const adds = entry.kind !== "early_bird";
  return (entry.steps ?? [])
    .map((step) => `${stepDays(words, step)}: ${stepFigure(words, step, adds)}`)
    .join("; ");
}

/** What a step adds or takes off. */
export function stepFigure(words: Sentences, { percentage, amount }: Step, adds: boolean): string {
  const sign = adds ? "+" : "−";
  if (percentage !== undefined) return `${sign}${percent(words.messages, percentage)}`;
  return amount === undefined ? "" : `${sign}${words.money(amount)}`;
}

function stepDays({ messages }: Sentences, { until, from, to }: Step): string {
  if (until !== undefined) return messages.say("time-until", { day: date(messages, until) });
  const begins = messages.say(to === undefined ? "time-from" : "fees-from-day", {
    day: date(messages, from ?? ""),
  });
  const ends = to === undefined ? "" : messages.say("fees-to-day", { day: date(messages, to) });
  return [begins, ends].filter(Boolean).join(" ");
}
