// The figures of a season, from what the server summed up.

import { money } from "../language/format";
import type { Messages } from "../language/messages";
import { drawn, sum } from "../payments/sums";
import type { Figure, Part } from "./Figures.svelte";
import { isIssued, isWaiting, type SeasonSums } from "./licences";

/** How many licences hold, wait and ended, of how many members where that is known. */
export function ofLicences(
  messages: Messages,
  sums: SeasonSums,
  members: { all: number; without: number } | null,
): Figure {
  const count = (is: (status: SeasonSums["licenses"][number]["status"]) => boolean) =>
    sums.licenses.reduce((all, { status, licenses }) => all + (is(status) ? licenses : 0), 0);
  const issued = count(isIssued);
  const waiting = count(isWaiting);
  const ended = count((status) => !isIssued(status) && !isWaiting(status));
  const part = (key: string, length: number, tone: Part["tone"]): Part => {
    const name = messages.say(`figure-${key}`);
    return { key, name, value: String(length), length, tone };
  };
  return {
    key: "licences",
    title: messages.say("figure-licences"),
    big: String(issued),
    beside: members
      ? messages.say("figure-of-members", { count: members.all })
      : messages.say("figure-issued-beside", { count: issued }),
    parts: [
      part("issued", issued, "good"),
      part("waiting", waiting, "wait"),
      members ? part("without", members.without, "none") : part("ended", ended, "none"),
    ],
  };
}

/** What of the season's licences is paid, and what is open. */
export function ofMoney(messages: Messages, sums: SeasonSums, currency: string): Figure {
  const dues = sums.dues.filter(({ state }) => state !== "void");
  const paid = sum(["0.00", ...dues.map(({ paid }) => paid)]);
  const open = sum([
    "0.00",
    ...dues.filter((due) => due.state === "open").map((due) => due.balance),
  ]);
  const all = sum([paid, open]);
  const part = (key: string, amount: string, tone: Part["tone"]): Part => ({
    key,
    name: messages.say(`figure-${key}`),
    value: money(messages, amount, currency),
    length: drawn(amount),
    tone,
  });
  return {
    key: "money",
    title: messages.say("figure-money"),
    big: money(messages, paid, currency),
    beside: messages.say("figure-paid-of", { all: money(messages, all, currency) }),
    parts: [part("paid", paid, "good"), part("open", open, "wait")],
  };
}
