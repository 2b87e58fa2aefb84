// Entries as they are filled in: what a form makes of a row, what a change of it says, and where a
// refusal stands.

import { expect, test } from "vitest";
import { below, built, codeOf, opened, patch, placeOf, rowChange } from "../src/fees/row/draft";
import { fieldsOf, type Draft } from "../src/fees/row/fields";

const AFFILIATION = fieldsOf("fee_schedule", "affiliation");
const TIERED = {
  id: "2026:affiliation:members",
  season: "2026",
  code: "members",
  name: { en: "Members", fr: "Membres" },
  owner: "region",
  basis: "tiers",
  tiering: "graduated",
  tiers: [{ up_to: 50, amount: "0.50" }, { amount: "0.30" }],
  tax: "exempt-sport",
  illustrative: true,
};
const WAIVER = fieldsOf("waiver_type", undefined);
const YOUTH = { code: "youth", kind: "youth", mode: "full", when: { age_to: 14 } };

test("a row that nobody touched is the row it was", () => {
  expect(built(AFFILIATION, opened(AFFILIATION, TIERED), "0.00")).toEqual(TIERED);
  expect(built(WAIVER, opened(WAIVER, YOUTH), "0.00")).toEqual(YOUTH);
});

test("texts become what the engine reads, and what is none stays as it was typed", () => {
  const draft = opened(AFFILIATION, TIERED) as { tiers: Draft[] } & Draft;
  draft.tiers[0] = { up_to: " 60 ", amount: "0,4" };
  draft.tiers[1] = { up_to: "many", amount: "0.333" };
  const tiers = [
    { up_to: 60, amount: "0.40" },
    { up_to: "many", amount: "0.333" },
  ];
  expect(built(AFFILIATION, draft, "0.00")["tiers"]).toEqual(tiers);
});

test("members that are not asked for any more are left out", () => {
  const flat = { ...opened(AFFILIATION, TIERED), basis: "flat", amount: "5" };
  const row = built(AFFILIATION, flat, "0.00");
  expect(row).not.toHaveProperty("tiers");
  expect(row).not.toHaveProperty("tiering");
  expect(row["amount"]).toBe("5.00");
});

test("a change says what is otherwise, and takes away what is gone", () => {
  const before = {
    amount: "1.00",
    when: { age_to: 14, flags: ["referee"] },
    valid_to: "2026-01-01",
  };
  const after = { amount: "1.00", when: { age_to: 15 } };
  const value = { when: { age_to: 15, flags: null }, valid_to: null };
  expect(patch(before, after)).toEqual(value);
  const entry = { id: "youth", etag: "e7", entry: { id: "youth" } };
  const made = { entity: "waiver_type", action: "patch", id: "youth", etag: "e7", value };
  expect(rowChange("waiver_type", entry, before, after)).toEqual(made);
});

test("a refusal stands at the deepest member that is asked for", () => {
  const draft = opened(AFFILIATION, TIERED);
  const place = (path: string) => placeOf(AFFILIATION, draft, below(path), false);
  expect(place("$.input.value.tiers[1].amount")).toBe("tiers[1].amount");
  expect(place("$.input.value.tiers[1]")).toBe("tiers[1]");
  expect(place("$.input.value.tiers")).toBe("tiers");
  expect(place("$.input.value.name.fr")).toBe("name");
  expect(place("$.input.value.amount")).toBeNull();
  expect(place("$.input.value")).toBeNull();
  expect(place("$.input.id")).toBeNull();
  // As the server says it, of the body it was sent.
  expect(place("$.tiers[0].up_to")).toBe("tiers[0].up_to");
  const waiver = opened(WAIVER, YOUTH);
  expect(placeOf(WAIVER, waiver, "when.age_to", false)).toBe("when.age_to");
});

test("a late fee's steps ask for a start, an early bird's for a deadline", () => {
  const fields = fieldsOf("fee_surcharge", undefined);
  const row = { kind: "late_fee", steps: [{ from: "2026-07-01", until: "2026-01-01" }] };
  expect(built(fields, row, "0.00")["steps"]).toEqual([{ from: "2026-07-01" }]);
  const early = { ...row, kind: "early_bird" };
  expect(built(fields, early, "0.00")["steps"]).toEqual([{ until: "2026-01-01" }]);
});

test("a code is made of a name", () => {
  expect(codeOf("Fonds d’été 2026")).toBe("fonds_d_ete_2026");
  expect(codeOf("  ")).toBe("");
});
