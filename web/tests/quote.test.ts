// What a quote shows of its rows: a key each, and the reasons that are theirs.

import { expect, test } from "vitest";
import type { Answer, Step } from "../src/engine/reply";
import { hookOf, ofAdjustment } from "../src/quote/reasons";
import { keyed } from "../src/quote/rows";

test("rows of one code have keys of their own, and keep them while others come", () => {
  const keys = (codes: string[]) => keyed(codes, (code) => code).map(({ key }) => key);
  expect(new Set(keys(["a", "b", "a", "a"])).size).toBe(4);
  expect(keys(["b", "a"])).toEqual(keys(["b", "c", "a"]).toSpliced(1, 1));
});

test("of two adjustments with one label, each has its own step", () => {
  const made = (amount: string): Step => ({
    key: "script.adjustment",
    arguments: { amount, hook: "license_adjust", label: "fee", recipient: "LV" },
  });
  const ran: Step = { key: "script.ran", arguments: { hook: "license_adjust", operations: 9 } };
  const other: Step = { key: "script.ran", arguments: { hook: "entry_adjust", operations: 9 } };
  const explanation = [made("7.50"), made("2.50"), ran, other];
  const answer = { ok: {}, explanation } as unknown as Answer;
  const adjustment = { label: "fee", amount: "2.50", recipient: "LV" };
  expect(ofAdjustment(answer, adjustment)).toEqual([made("2.50"), ran]);
  expect(hookOf(answer, adjustment)).toBe("license_adjust");
  expect(ofAdjustment(answer, { ...adjustment, amount: "1.00" })).toHaveLength(3);
});
