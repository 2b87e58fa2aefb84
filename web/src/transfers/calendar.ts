// The days of a year on which transfers can be requested, as the engine answers for each.
//
// Nothing of the window is judged here: every day is asked about, and neighbours are put together.

import type { ReplyOf } from "../engine/reply";
import type { PackDocument } from "../pack/document";

/** A day, and whether requests are let in on it; null where the rules know no season of it. */
export interface Day {
  date: string;
  open: boolean | null;
}

/** Asks the engine several questions at once. */
export type Asking = (requests: string[]) => string[];

const DAY_MS = 86_400_000;

/** Every day of a year. */
export function daysOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const count = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY_MS);
  const day = (_: unknown, at: number) => new Date(first + at * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: count }, day);
}

/** The days of a year, each with the engine's word on the window. */
export function openings(ask: Asking, pack: PackDocument, year: number): Day[] {
  // The window is the day's alone; the season has but to be one that is not over.
  const seasons = pack.sections.seasons.seasons.toSorted((one, other) =>
    one.ends_on < other.ends_on ? -1 : 1,
  );
  const input = {
    season: seasons.at(-1)?.code ?? "",
    player: { birth_date: "2000-01-01" },
    from_club: "a",
    to_club: "b",
  };
  const days = daysOf(year);
  const asked = days.map((on) =>
    JSON.stringify({ op: "transfer.check", on, input, explain: false }),
  );
  return ask(asked).map((reply, at) => {
    const read = JSON.parse(reply) as ReplyOf<"transfer.check">;
    const open = read.refused ? null : read.ok.window.open;
    return { date: days[at] ?? "", open };
  });
}

/** Days in a row on which it is open, first and last. */
export function stretches(days: Day[]): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  days.forEach(({ date, open }, at) => {
    if (!open) return;
    const last = found.at(-1);
    if (last && days[at - 1]?.open) last.to = date;
    else found.push({ from: date, to: date });
  });
  return found;
}

/** A month as it is drawn: its days, and how many fields of its first week are another month's. */
export interface Month {
  month: number;
  lead: number;
  days: Day[];
}

/** The months of a year's days; weeks begin on Monday. */
export function monthsOf(days: Day[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const month = Number(day.date.slice(5, 7));
    if (months.at(-1)?.month !== month) {
      const lead = (new Date(`${day.date}T00:00:00Z`).getUTCDay() + 6) % 7;
      months.push({ month, lead, days: [] });
    }
    months.at(-1)?.days.push(day);
  }
  return months;
}
