// The calendar of transfers: every day asked about, months placed, neighbours put together.

import { expect, test } from "vitest";
import type { PackDocument } from "../src/pack/document";
import { daysOf, monthsOf, openings, stretches, type Day } from "../src/transfers/calendar";

const day = (date: string, open: boolean | null): Day => ({ date, open });
const seasons = [
  { code: "2027", starts_on: "2027-01-01", ends_on: "2027-12-31" },
  { code: "2026", starts_on: "2026-01-01", ends_on: "2026-12-31" },
];
const pack = { sections: { seasons: { seasons } } } as unknown as PackDocument;

test("a year has its days, 29 February in leap years alone", () => {
  expect([daysOf(2026).length, daysOf(2028).length]).toEqual([365, 366]);
  expect([daysOf(2026)[0], daysOf(2026).at(-1)]).toEqual(["2026-01-01", "2026-12-31"]);
  expect(daysOf(2028)).toContain("2028-02-29");
});

test("the engine is asked about each day, by the season that ends last, and has the word", () => {
  const asked: { op: string; on: string; input: { season: string } }[] = [];
  const days = openings(
    (requests) =>
      requests.map((request) => {
        const question = JSON.parse(request) as (typeof asked)[number];
        asked.push(question);
        if (question.on >= "2026-12-01") return '{"refused":{"code":"season_ended"}}';
        return JSON.stringify({ ok: { window: { open: question.on.startsWith("2026-02") } } });
      }),
    pack,
    2026,
  );
  expect(asked).toHaveLength(365);
  expect(new Set(asked.map(({ op, input }) => `${op} ${input.season}`))).toEqual(
    new Set(["transfer.check 2027"]),
  );
  expect(days.filter(({ open }) => open)).toHaveLength(28);
  expect(days.filter(({ open }) => open === null)).toHaveLength(31);
});

test("open days in a row are one stretch, and a window that wraps the year is two", () => {
  const days = daysOf(2026).map((date) => day(date, date < "2026-02-01" || date >= "2026-11-01"));
  expect(stretches(days)).toEqual([
    { from: "2026-01-01", to: "2026-01-31" },
    { from: "2026-11-01", to: "2026-12-31" },
  ]);
  expect(stretches([day("2026-07-01", true), day("2026-07-02", null)])).toEqual([
    { from: "2026-07-01", to: "2026-07-01" },
  ]);
  expect(stretches([])).toEqual([]);
});

test("months begin on their weekday, Monday first", () => {
  const months = monthsOf(daysOf(2026).map((date) => day(date, false)));
  expect(months).toHaveLength(12);
  // 1 January 2026 was a Thursday, 1 February a Sunday, 1 June a Monday.
  expect([months[0]?.lead, months[1]?.lead, months[5]?.lead]).toEqual([3, 6, 0]);
  expect(months.map(({ days }) => days.length).slice(0, 3)).toEqual([31, 28, 31]);
});
