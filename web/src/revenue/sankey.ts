// Where the ribbons of a flow lie: drawn from amounts, not reckoned with.
//
// Bars and ribbons of both sides are as high as their amounts, by one scale; the smallest of many
// are one, and say so. What was given back or borne has no ribbon: the table has it.

import { drawn, sum } from "../payments/sums";
import type { Part } from "./revenue";

/** How many stand at a side before the smallest are one. */
const MOST = 14;
const GAP = 10;
const LEAST = 3;
export const OTHERS = "…";

/** A bar at a side. */
export interface Bar {
  code: string;
  amount: string;
  y: number;
  height: number;
}

/** A ribbon from a bar at the left to one at the right. */
export interface Ribbon {
  key: string;
  place: string;
  recipient: string;
  /** Which recipient it is, counted from 0. */
  at: number;
  amount: string;
  from: number;
  to: number;
  width: number;
}

/** A flow as it is drawn. */
export interface Drawing {
  left: Bar[];
  right: Bar[];
  ribbons: Ribbon[];
  height: number;
}

/** The codes of a side, the largest first; those beyond the most are `OTHERS`. */
function side(parts: readonly Part[], of: (part: Part) => string): Map<string, string> {
  const all = new Map<string, Part[]>();
  for (const part of parts) all.set(of(part), [...(all.get(of(part)) ?? []), part]);
  const sums = [...all].map(([code, own]) => ({ code, amount: sum(own.map((it) => it.amount)) }));
  sums.sort((one, other) => drawn(other.amount) - drawn(one.amount));
  const kept = sums.length > MOST ? MOST - 1 : sums.length;
  return new Map(sums.map(({ code }, at) => [code, at < kept ? code : OTHERS]));
}

/** What a side has room for a unit of money, where bars have gaps between them. */
function scale(amounts: Map<string, string[]>, height: number): number {
  const whole = [...amounts.values()].reduce((all, own) => all + drawn(sum(own)), 0) || 1;
  return Math.max(0, height - (GAP + LEAST) * amounts.size + GAP) / whole;
}

/** The bars of a side by a scale that both sides share, in the middle of the height. */
function bars(amounts: Map<string, string[]>, height: number, unit: number): Bar[] {
  const sums = [...amounts].map(([code, own]) => ({ code, amount: sum(own) }));
  const heights = sums.map(({ amount }) => LEAST + drawn(amount) * unit);
  const used = heights.reduce((all, own) => all + own + GAP, -GAP);
  let y = (height - used) / 2;
  return sums.map(({ code, amount }, at) => {
    const bar = { code, amount, y, height: heights[at] ?? LEAST };
    y += bar.height + GAP;
    return bar;
  });
}

/** Lays a flow out. */
export function drawing(flows: readonly Part[]): Drawing {
  const parts = flows.filter(({ amount }) => !amount.startsWith("-") && drawn(amount) > 0);
  const places = side(parts, ({ place }) => place ?? "");
  const recipients = side(parts, ({ org_node: code }) => code);
  const cells = new Map<string, { place: string; recipient: string; amounts: string[] }>();
  for (const { place: code, org_node: to, amount } of parts) {
    const place = places.get(code ?? "") ?? OTHERS;
    const recipient = recipients.get(to) ?? OTHERS;
    const key = JSON.stringify([place, recipient]);
    const cell = cells.get(key) ?? { place, recipient, amounts: [] };
    cell.amounts.push(amount);
    cells.set(key, cell);
  }
  const order = (all: Map<string, string>) => [...new Set(all.values())];
  const [lefts, rights] = [order(places), order(recipients)];
  const most = Math.max(lefts.length, rights.length);
  const height = Math.max(220, Math.min(620, most * 46));
  const gathered = (codes: string[], of: "place" | "recipient") =>
    new Map(
      codes.map((code) => [
        code,
        [...cells.values()].filter((it) => it[of] === code).flatMap(({ amounts }) => amounts),
      ]),
    );
  const [paid, received] = [gathered(lefts, "place"), gathered(rights, "recipient")];
  const unit = Math.min(scale(paid, height), scale(received, height));
  const left = bars(paid, height, unit);
  const right = bars(received, height, unit);
  return { left, right, ribbons: ribbons([...cells.values()], left, right, unit), height };
}

function ribbons(
  cells: { place: string; recipient: string; amounts: string[] }[],
  left: Bar[],
  right: Bar[],
  unit: number,
): Ribbon[] {
  const used = { left: left.map(() => LEAST / 2), right: right.map(() => LEAST / 2) };
  const found: Ribbon[] = [];
  for (const [from, { code: place, y }] of left.entries()) {
    for (const [at, { code: recipient, y: down }] of right.entries()) {
      const cell = cells.find((it) => it.place === place && it.recipient === recipient);
      if (!cell) continue;
      const amount = sum(cell.amounts);
      const width = drawn(amount) * unit;
      found.push({
        key: `${place} ${recipient}`,
        place,
        recipient,
        at,
        amount,
        from: y + (used.left[from] ?? 0) + width / 2,
        to: down + (used.right[at] ?? 0) + width / 2,
        width,
      });
      used.left[from] = (used.left[from] ?? 0) + width;
      used.right[at] = (used.right[at] ?? 0) + width;
    }
  }
  return found;
}
