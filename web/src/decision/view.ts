// What is shown of an answer that is no quote: the amount that stands out, its rows, its shares.
//
// The page of a recorded decision shows every operation's. Nothing is reckoned: what stands in a
// row stands in the answer.

import type { AnswerOf, AnyAnswer, Share, Step } from "../engine/reply";
import { number } from "../language/format";
import type { Sentences } from "../language/sentence";
import { bouleOf, changesOf, taxesOf, totalOf, type Row } from "../quote/figures";
import * as reasons from "../quote/reasons";
import { keyed } from "../quote/rows";
import { textOf } from "./asked";

/** What is shown of an answer. */
export interface View {
  /** The amount that stands out, with its name. */
  amount?: { name: string; value: string };
  /** What else is worth knowing at once. */
  notes: string[];
  rows: Row[];
  shares: Share[];
  /** What was looked at and changed nothing. */
  aside: Step[];
}

/** The view of an answer; `null` where it has none of its own. */
export function viewOf(answer: AnyAnswer, request: unknown, words: Sentences): View | null {
  const season = textOf(request, "season");
  switch (answer.op) {
    case "surcharge.calculate":
    case "waiver.calculate":
      return changed(answer, season, words);
    case "sanction_fee.calculate":
      return sanction(answer, season, words);
    case "suspension_fee.calculate":
      return suspension(answer, words);
    case "split.calculate":
      return split(answer, textOf(request, "amount"), words);
    default:
      return null;
  }
}

/** An amount before, what changes it, and the amount after. */
function changed(
  answer: AnswerOf<"surcharge.calculate" | "waiver.calculate">,
  season: string | null,
  words: Sentences,
): View {
  const { ok } = answer;
  const before = line("before", words.messages.say("figure-before"), words.money(ok.amount));
  const changes = changesOf(answer, ok, season, words);
  const used = "surcharges" in ok ? ok.surcharges : ok.waivers;
  return {
    amount: total(ok.total, words),
    notes: [],
    rows: [before, ...changes, totalOf(answer, ok.total, words)],
    shares: [],
    aside: reasons.aside(
      answer,
      used.map(({ code }) => code),
    ),
  };
}

/** The classes of a competition with their amounts. */
function sanction(
  answer: AnswerOf<"sanction_fee.calculate">,
  season: string | null,
  words: Sentences,
): View {
  const { ok } = answer;
  const classes = keyed(ok.lines, (row) => row.class).map(({ key, row }) => ({
    ...line(`class ${key}`, words.name("class", row.class, season), words.money(row.amount)),
    ...(row.waived_by && {
      before: row.base,
      owner: words.name("waiver", row.waived_by, season),
    }),
    boule: bouleOf(ok.split, ok.recipient),
    steps: reasons.ofClass(answer, row.class),
  }));
  const used = ok.lines.flatMap(({ waived_by }) => waived_by ?? []);
  return {
    amount: total(ok.total, words),
    notes: [owedBy(ok.debtor, words)],
    rows: withTaxes(classes, answer, words),
    shares: ok.split,
    aside: reasons.aside(answer, used),
  };
}

/** A reference price, and how many times it is owed; or a fixed fee. */
function suspension(answer: AnswerOf<"suspension_fee.calculate">, words: Sentences): View {
  const { ok } = answer;
  const { messages } = words;
  const boule = bouleOf(ok.split, ok.recipient);
  const asked = reasons.ofKeys(answer, "suspension.multiplier", "suspension.fixed");
  const priced = reasons.ofKeys(answer, "component.price", "component.override");
  const name = messages.say(ok.multiplier ? "figure-reference" : "figure-fixed");
  const license = asked[0]?.arguments["license_type"];
  const reference: Row = {
    ...line("reference", name, words.money(ok.reference_amount)),
    ...(typeof license === "string" && { owner: words.name("license_type", license) }),
    boule,
    steps: [...priced, ...reasons.ofKeys(answer, "subtotal"), ...asked],
  };
  const times = line(
    "times",
    messages.say("figure-times"),
    `× ${number(messages, ok.multiplier ?? "")}`,
  );
  return {
    amount: total(ok.total, words),
    notes: [owedBy(ok.debtor, words)],
    rows: withTaxes(
      ok.multiplier ? [reference, { ...times, boule, steps: asked }] : [reference],
      answer,
      words,
    ),
    shares: ok.split,
    // The components of the reference price are part of it, though no line of this answer is.
    aside: reasons.aside(
      answer,
      priced.map((step) => String(step.arguments["component"])),
    ),
  };
}

/** An amount given, and who receives it. */
function split(
  { ok, explanation }: AnswerOf<"split.calculate">,
  amount: string | null,
  words: Sentences,
): View {
  return {
    ...(amount !== null && { amount: { name: words.messages.say("quote-amount"), value: amount } }),
    notes: [],
    rows: [],
    shares: ok.shares,
    aside: reasons.aside({ explanation }, []),
  };
}

function withTaxes(
  rows: Row[],
  answer: AnswerOf<"sanction_fee.calculate" | "suspension_fee.calculate">,
  words: Sentences,
): Row[] {
  const taxes = taxesOf(answer, answer.ok.tax, words);
  // What adds up is in the rows: a subtotal here would be that of a reference price.
  const sum = {
    ...totalOf(answer, answer.ok.total, words),
    steps: reasons.ofKeys(answer, "org.filled_in", "total.floor", "total.rounding", "total"),
  };
  return reasons.addsTax(answer) ? [...rows, ...taxes, sum] : [...rows, sum, ...taxes];
}

const line = (key: string, name: string, value: string): Row => ({
  key,
  kind: "line",
  name,
  value,
  steps: [],
});

const total = (value: string, words: Sentences) => ({
  name: words.messages.say("quote-total"),
  value,
});

/** Who owes a fee: a place, or whoever organises the competition. */
function owedBy(debtor: string, words: Sentences): string {
  const name = debtor === "organiser" ? debtor : words.name("recipient", debtor);
  return words.messages.say("owed-by", { debtor: name });
}
