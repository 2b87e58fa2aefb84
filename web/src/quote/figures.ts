// The rows of figures an answer is made of: what each is called, what stands there, and why.
//
// The order is the engine's; sums are shown, not made.

import type { Answer, Explained, Share, Step, Tax } from "../engine/reply";
import { percent } from "../language/format";
import type { Sentences } from "../language/sentence";
import * as reasons from "./reasons";
import { keyed } from "./rows";

/** A row: a figure with its reasons. */
export interface Row {
  key: string;
  /** `sum` stands out; `change` adds to or takes from the sum above. */
  kind: "line" | "change" | "subtotal" | "sum";
  name: string;
  /** The figure, as it is written. */
  value: string;
  steps: Step[];
  /** Who charges it. */
  owner?: string;
  /** The amount that another took the place of. */
  before?: string | null;
  /** Which boule of the split it goes to: 1 is the first recipient, 0 is none. */
  boule?: number;
  /** A mark beside the name. */
  mark?: string;
  /** The function of the federation's script behind it. */
  hook?: string;
  /** What it takes from each component. */
  allocated?: { key: string; name: string; value: string }[];
}

/** What a quote's total is explained by. */
const SUMMARY = new Set([
  "age",
  "org.filled_in",
  "subtotal",
  "total.floor",
  "total.rounding",
  "total",
]);

/** The figures of a quote: components, surcharges, waivers, the script's, taxes, the total. */
export function ofQuote(answer: Answer, words: Sentences): Row[] {
  const { ok: quote } = answer;
  const { messages } = words;
  const boule = (recipient: string | null) => bouleOf(quote.split, recipient);
  const lines = keyed(quote.lines, ({ code }) => code).map(({ key, row: line }): Row => ({
    key: `line ${key}`,
    kind: "line",
    name: words.name("component", line.code, quote.season),
    owner: words.name("recipient", line.owner, quote.season),
    value: words.money(line.amount),
    before: reasons.replaced(answer, line.code),
    boule: boule(line.recipient),
    steps: reasons.ofLine(answer, line.code),
  }));
  const adjustments = keyed(quote.adjustments, ({ label }) => label).map(({ key, row }): Row => {
    const hook = reasons.hookOf(answer, row);
    return {
      key: `adjustment ${key}`,
      kind: "change",
      name: words.name("label", row.label, quote.season),
      value: words.money(row.amount),
      owner: row.recipient ? words.name("recipient", row.recipient, quote.season) : "",
      boule: boule(row.recipient ?? null),
      steps: reasons.ofAdjustment(answer, row),
      ...(hook && { hook, mark: messages.say("script-mark") }),
    };
  });
  const changes = [...changesOf(answer, quote, quote.season, words), ...adjustments];
  const taxes = taxesOf(answer, quote.tax, words);
  const added = reasons.addsTax(answer) ? taxes : [];
  const subtotal: Row = {
    key: "subtotal",
    kind: "subtotal",
    name: messages.say("quote-subtotal"),
    value: words.money(quote.subtotal),
    steps: answer.explanation.filter(({ key }) => key === "subtotal"),
  };
  return [
    ...lines,
    ...(changes.length + added.length > 0 ? [subtotal] : []),
    ...changes,
    ...added,
    totalOf(answer, quote.total, words),
    ...(added.length > 0 ? [] : taxes),
  ];
}

/** Rows of surcharges, early-bird discounts and waivers. */
export function changesOf(
  answer: Explained,
  charged: Partial<Pick<Answer["ok"], "surcharges" | "waivers">>,
  season: string | null,
  words: Sentences,
): Row[] {
  const surcharges = keyed(charged.surcharges ?? [], ({ code }) => code).map(
    ({ key, row: charge }): Row => ({
      key: `surcharge ${key}`,
      kind: "change",
      name: words.name("surcharge", charge.code, season),
      value: words.money(charge.amount),
      steps: reasons.ofSurcharge(answer, charge.code),
    }),
  );
  const waivers = keyed(charged.waivers ?? [], ({ code }) => code).map(
    ({ key, row: waiver }): Row => ({
      key: `waiver ${key}`,
      kind: "change",
      name: words.name("waiver", waiver.code, season),
      value: words.money(waiver.amount),
      steps: reasons.ofWaiver(answer, waiver.code),
      allocated: keyed(waiver.allocated, ({ code }) => code).map(({ key, row: part }) => ({
        key,
        name: words.part(part.code, season),
        value: words.money(part.amount),
      })),
    }),
  );
  return [...surcharges, ...waivers];
}

/** The row of a total. */
export function totalOf(answer: Explained, total: string, words: Sentences): Row {
  return {
    key: "total",
    kind: "sum",
    name: words.messages.say("quote-total"),
    value: words.money(total),
    steps: answer.explanation.filter(({ key }) => SUMMARY.has(key)),
  };
}

/**
 * Rows of taxes with a rate. Without its reasons a record does not say whether tax is inside its
 * amounts or on top of them: then there are none.
 */
export function taxesOf(answer: Explained, taxes: Tax[], words: Sentences): Row[] {
  const { messages } = words;
  const added = reasons.addsTax(answer);
  const known = answer.explanation.length > 0 ? taxes.filter(({ rate }) => rate) : [];
  return keyed(known, ({ code }) => code).map(({ key, row }) => ({
    key: `tax ${key}`,
    kind: added ? "change" : "line",
    name: messages.say(added ? "quote-tax-added" : "quote-tax-included", {
      rate: percent(messages, row.rate ?? ""),
      net: words.money(row.net),
    }),
    value: words.money(row.tax),
    steps: reasons.ofTax(answer, row.code),
  }));
}

/** Which boule a recipient's is: 1 is the first, 0 is none. */
export function bouleOf(shares: Share[], recipient: string | null): number {
  return (shares.findIndex((share) => share.recipient === recipient) % 6) + 1;
}
