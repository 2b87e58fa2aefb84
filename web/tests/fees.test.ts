// Edits of figures, how values lie about a day, and both sides of a change.

import { expect, test } from "vitest";
import { sides } from "../src/fees/changes/compare";
import { changeOf, typed, type Target } from "../src/fees/edit";
import type { Entry } from "../src/fees/entries";
import { around, inOrder, pathOf } from "../src/fees/table";
import { placed, surchargeTrack } from "../src/fees/timeline";
import type { Node } from "../src/pack/document";

const SENIORS = { license_types: ["senior", "veteran"] };
const SEASON = { code: "2026", starts_on: "2026-01-01", ends_on: "2026-12-31" };
const federal: Entry = {
  id: "2026:federal",
  etag: "e7a6",
  entry: {
    id: "2026:federal",
    season: "2026",
    code: "federal",
    prices: [
      { amount: "12.00", when: SENIORS, reference: "vote" },
      { amount: "6.00", when: { license_types: ["junior"] }, illustrative: true },
    ],
  },
};
const price: Target = {
  key: "",
  entity: "license_fee_config",
  entry: federal,
  figure: "amount",
  price: 0,
  current: "12.00",
  name: "Federal share",
  when: SENIORS,
};
const draft = { figure: "17.00", from: "", reference: "vote", node: "" };

test("an amount is read as people type it, and left to the engine where it is none", () => {
  expect(typed("17", "12.00")).toBe("17.00");
  expect(typed("17,5", "12.00")).toBe("17.50");
  expect(typed("1 250", "350")).toBe("1250");
  expect(typed("17.005", "12.00")).toBe("17.005");
  expect(typed("abc", "12.00")).toBe("abc");
});

test("a price without a day stands in its place, whose date is the engine's to say", () => {
  const { value, ...rest } = changeOf(price, draft);
  expect(rest).toEqual({
    entity: "license_fee_config",
    action: "patch",
    id: "2026:federal",
    etag: "e7a6",
  });
  expect(value).toEqual({
    prices: [
      { amount: "17.00", when: SENIORS, reference: "vote" },
      { amount: "6.00", when: { license_types: ["junior"] }, illustrative: true },
    ],
  });
});

test("a price from a later day stands beside the present one", () => {
  const { value } = changeOf(price, { ...draft, from: "2026-07-01", reference: "" });
  expect((value as { prices: unknown[] }).prices.slice(0, 2)).toEqual([
    { amount: "12.00", when: SENIORS, reference: "vote" },
    { amount: "17.00", when: SENIORS, illustrative: true, valid_from: "2026-07-01" },
  ]);
});

test("a further amount of a place is created, another's is patched", () => {
  const own: Target = {
    ...price,
    entity: "license_fee_override",
    entry: null,
    current: null,
    of: { component: "comite", season: "2026" },
  };
  expect(changeOf(own, { ...draft, node: "CD13", reference: "" })).toEqual({
    entity: "license_fee_override",
    action: "create",
    value: {
      component: "comite",
      season: "2026",
      node: "CD13",
      amount: "17.00",
      when: SENIORS,
      illustrative: true,
    },
  });
  const { price: _none, ...row } = { ...price, entity: "license_fee_override" as const };
  expect(_none).toBe(0);
  expect(changeOf(row, draft).value).toEqual({
    amount: "17.00",
    reference: "vote",
    illustrative: null,
  });
});

test("values lie before a day, on it and after it", () => {
  const values = [
    { amount: "3.00", valid_from: "2026-09-01" },
    { amount: "1.00" },
    { amount: "2.00", valid_from: "2026-03-15" },
  ];
  const { now, past, later } = around(values, "2026-03-15");
  expect([now?.amount, past.map((one) => one.amount), later.map((one) => one.amount)]).toEqual([
    "2.00",
    ["1.00"],
    ["3.00"],
  ]);
});

const NODES: Node[] = [
  { code: "F", name: "F", level: "federation" },
  { code: "CD13", name: "13", level: "district", parent: "PACA" },
  { code: "PACA", name: "PACA", level: "region", parent: "F" },
];

test("the tree is walked from the top, and a node's path is by level", () => {
  expect(inOrder(NODES).map(({ node, depth }) => [node.code, depth])).toEqual([
    ["F", 0],
    ["PACA", 1],
    ["CD13", 2],
  ]);
  expect(pathOf(NODES, "CD13")).toEqual({ region: "PACA", district: "CD13" });
});

test("a price that came in stands against the one it follows, and moves no other", () => {
  const after = {
    ...federal.entry,
    prices: [
      { amount: "12.00", when: SENIORS, reference: "vote" },
      { amount: "17.00", when: SENIORS, reference: "vote", valid_from: "2026-11-21" },
      { amount: "6.00", when: { license_types: ["junior"] }, illustrative: true },
    ],
  };
  const changed = sides(federal.entry, after).filter((side) => side.changed);
  expect(changed.map(({ before, after }) => [before, after])).toEqual([["12.00", "17.00"]]);
});

test("what was created or removed has one side", () => {
  expect(sides(null, { amount: "4.00" })).toEqual([
    { path: [{ member: "amount" }], before: null, after: "4.00", changed: true },
  ]);
  expect(sides({ amount: "4.00" }, null)[0]).toMatchObject({ before: "4.00", after: null });
});

test("deadlines reach back to the one before, starts on to the next", () => {
  const entry: Entry = {
    id: "2026:x",
    etag: "",
    entry: {
      id: "2026:x",
      kind: "late_fee",
      steps: [
        { from: "2026-07-01", amount: "5.00" },
        { from: "2026-10-01", amount: "8.00" },
      ],
    },
  };
  const { stretches } = surchargeTrack(entry, SEASON);
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    ["2026-07-01", "2026-10-01"],
    ["2026-10-01", "2026-12-31"],
  ]);
  const at = placed(SEASON);
  expect([at("2025-05-01"), at("2026-01-01"), at("2026-12-31", true), at("2027-01-01")]).toEqual([
    0, 0, 1, 1,
  ]);
});
