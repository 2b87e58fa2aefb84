// The price over the season: the same question asked for every day of it.
//
// The engine answers each day; here only neighbouring days with one answer are put together. Which
// rule changed the price on a day is in that day's own explanation.

import type { Preview } from "../engine/preview";
import { read } from "../engine/reply";
import type { Season } from "../pack/document";

const DAY_MS = 86_400_000;
/** Longer seasons are not drawn: a link may name any. */
const DAYS_MAX = 800;

/** Days in a row on which the price is the same; `null` is a refusal. */
export interface Stretch {
  from: string;
  to: string;
  total: string | null;
  /** How many days they are. */
  days: number;
}

/** The stretches of a season for a request, whose own date is left aside. */
export function course(preview: Preview, request: string, season: Season): Stretch[] {
  const asked = JSON.parse(request) as Record<string, unknown>;
  const days = daysOf(season);
  if (days.length === 0) return [];
  const lines = days.map((on) => JSON.stringify({ ...asked, on, explain: false }));
  const totals = preview.askAll(lines).map((reply) => read(reply).ok?.total ?? null);
  const stretches: Stretch[] = [];
  days.forEach((day, at) => {
    const total = totals[at] ?? null;
    const last = stretches.at(-1);
    if (last && last.total === total) {
      last.to = day;
      last.days += 1;
    } else {
      stretches.push({ from: day, to: day, total, days: 1 });
    }
  });
  return stretches;
}

/** Every day of a season, first and last included; none where that is no sensible number. */
export function daysOf({ starts_on, ends_on }: Season): string[] {
  const first = Date.parse(starts_on);
  const count = Math.round((Date.parse(ends_on) - first) / DAY_MS) + 1;
  if (!(count > 0 && count <= DAYS_MAX)) return [];
  const day = (_: unknown, at: number) => new Date(first + at * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: count }, day);
}
