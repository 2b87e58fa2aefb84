// Suspensions as the server gives them.

export const SUSPENSION_STATES = ["requested", "granted", "refused", "withdrawn"] as const;

/** A suspension: asked for by a club, or decided by an officer alone. */
export interface Suspension {
  id: string;
  player: string;
  player_name: string | null;
  license: string;
  club: string | null;
  status: (typeof SUSPENSION_STATES)[number];
  from: string;
  until: string | null;
  reason: string;
  answer: string | null;
  lifted_on: string | null;
  requested_at: string;
  version: number;
}

/** What can become of one. */
export type SuspensionEvent = "grant" | "refuse" | "withdraw" | "lift";
