// The price over a season: every day asked, neighbours with one answer put together.

import { expect, test } from "vitest";
import type { Preview } from "../src/engine/preview";
import { course, daysOf } from "../src/season/course";

const season = (starts_on: string, ends_on: string) => ({ code: "x", starts_on, ends_on });

/** An engine that answers by the day alone. */
function answering(total: (on: string) => string | null): Preview {
  const answer = (request: string) => {
    const { on, explain } = JSON.parse(request) as { on: string; explain: boolean };
    expect(explain).toBe(false);
    const found = total(on);
    return JSON.stringify(found === null ? { refused: {} } : { ok: { total: found } });
  };
  return { askAll: (requests: string[]) => requests.map(answer) } as Preview;
}

test("a season's days are all of them, across leap days and summer time", () => {
  expect(daysOf(season("2026-01-01", "2026-12-31"))).toHaveLength(365);
  const leap = daysOf(season("2028-02-28", "2028-03-01"));
  expect(leap).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
  expect(daysOf(season("2026-10-24", "2026-10-26"))).toHaveLength(3);
});

test("a season that is none has no days", () => {
  expect(daysOf(season("2026-12-31", "2026-01-01"))).toEqual([]);
  expect(daysOf(season("1900-01-01", "2100-01-01"))).toEqual([]);
  expect(daysOf(season("yesterday", "today"))).toEqual([]);
});

test("days of one price are one stretch, a refusal is one too", () => {
  const preview = answering((on) =>
    on < "2026-02-01" ? "52.00" : on < "2026-02-03" ? null : "55.00",
  );
  const request = JSON.stringify({ op: "license_fee.calculate", on: "1999-01-01", input: {} });
  expect(course(preview, request, season("2026-01-30", "2026-02-05"))).toEqual([
    { from: "2026-01-30", to: "2026-01-31", total: "52.00", days: 2 },
    { from: "2026-02-01", to: "2026-02-02", total: null, days: 2 },
    { from: "2026-02-03", to: "2026-02-05", total: "55.00", days: 3 },
  ]);
});
