// A season on a line: what begins and ends when, as lengths to draw.
//
// The days are the pack's own; only their places on the line are reckoned here.

import { daysOf } from "../season/course";
import type { Season } from "../pack/document";
import type { Entry, Step } from "./entries";

/** A stretch of a track: from a day to a day, with what it says. */
export interface Stretch {
  from: string;
  to: string;
  step: Step;
  /** Whether a fee is added or taken off. */
  adds: boolean;
}

/** A line of the picture. */
export interface Track {
  entry: Entry;
  stretches: Stretch[];
}

/** Places days on a line of a season, 0 to 1; days outside lie at its ends. */
export function placed(season: Season): (day: string, end?: boolean) => number {
  const days = daysOf(season);
  const index = new Map(days.map((day, at) => [day, at]));
  return (day, end = false) => {
    if (day < season.starts_on) return 0;
    if (day > season.ends_on) return 1;
    return ((index.get(day) ?? 0) + (end ? 1 : 0)) / Math.max(days.length, 1);
  };
}

/** A surcharge's steps: deadlines reach back to the start, starts on to the next or the end. */
export function surchargeTrack(entry: Entry, season: Season): Track {
  const { steps = [], kind } = entry.entry;
  const adds = kind !== "early_bird";
  const untils = steps.flatMap(({ until }) => until ?? []).toSorted();
  const froms = steps.flatMap(({ from }) => from ?? []).toSorted();
  const stretches = steps.map((step) => {
    if (step.until !== undefined) {
      const before = untils.filter((day) => day < (step.until ?? "")).at(-1);
      return { from: before ?? season.starts_on, to: step.until, step, adds };
    }
    const from = step.from ?? season.starts_on;
    const next = froms.find((day) => day > from);
    return { from, to: step.to ?? next ?? season.ends_on, step, adds };
  });
  return { entry, stretches };
}

/** A waiver's days within the season; none where it is of other seasons. */
export function waiverTrack(entry: Entry, season: Season): Track {
  const { valid_from: from = season.starts_on, valid_to: to = season.ends_on } = entry.entry;
  if (to < season.starts_on || from > season.ends_on) return { entry, stretches: [] };
  const step: Step = {};
  if (entry.entry.percentage !== undefined) step.percentage = entry.entry.percentage;
  if (entry.entry.amount !== undefined) step.amount = entry.entry.amount;
  return { entry, stretches: [{ from, to, step, adds: false }] };
}

/** The first day of every month of a season. */
export function months(season: Season): string[] {
  return daysOf(season).filter((day) => day.endsWith("-01"));
}
