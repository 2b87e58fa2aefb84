// Licences as the server gives them, and a club's season with them.

import type { Due } from "../payments/ledger";
import { isPositive } from "../payments/sums";

export const STATES = [
  "requested",
  "awaiting_payment",
  "active",
  "suspended",
  "revoked",
  "expired",
  "rejected",
  "cancelled",
] as const;
export type LicenceState = (typeof STATES)[number];

/** A licence. */
export interface Licence {
  id: string;
  player: {
    id: string;
    number: string | null;
    given_name: string | null;
    family_name: string | null;
  };
  season: string;
  license_type: string;
  club: string | null;
  status: LicenceState;
  /** The calculation that fixed the price. */
  decision: string;
  currency: string;
  total: string;
  bill_to: "player" | "club";
  issued_on: string | null;
  ended_on: string | null;
  requested_at: string;
  version: number;
  /** What is owed for it, once it is charged. */
  due: Due | null;
}

/** A member of a club in a season, with the licence there is. */
export interface SeasonMember {
  player: string;
  number: string;
  given_name: string | null;
  family_name: string | null;
  birth_date: string | null;
  license: string | null;
  license_type: string | null;
  status: LicenceState | null;
  club: string | null;
  total: string | null;
  license_version: number | null;
  due: string | null;
  paid: string | null;
  balance: string | null;
  due_on: string | null;
  due_state: string | null;
  /** The type of the season before. */
  earlier_type: string | null;
}

/** A club's season. */
export interface ClubSeason {
  club: string;
  club_name: string;
  season: string;
  earlier: string | null;
  currency: string;
  members: SeasonMember[];
  more: boolean;
}

/** A season below a node, summed up by the server. */
export interface SeasonSums {
  season: string;
  licenses: { status: LicenceState; currency: string; licenses: number; total: string }[];
  dues: {
    state: string;
    currency: string;
    dues: number;
    amount: string;
    credited: string;
    paid: string;
    balance: string;
  }[];
}

/** How members of a club stand: what the chips above them choose by. */
export const STANDINGS = ["without", "requested", "owing", "paid"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether a licence waits: for who decides, or for the money. */
export function isWaiting(status: LicenceState | null): boolean {
  return status === "requested" || status === "awaiting_payment";
}

/** Whether a licence holds. */
export function isIssued(status: LicenceState | null): boolean {
  return status === "active" || status === "suspended";
}

/** Whether something of a due is still to be paid. */
export function isOwing(due: { state: string | null; balance: string | null }): boolean {
  return due.state === "open" && isPositive(due.balance);
}

/** Whether a member stands so. */
export function stands(member: SeasonMember, standing: Standing): boolean {
  const { license, status, due_state: state, balance } = member;
  if (standing === "without") return license === null;
  if (standing === "requested") return isWaiting(status);
  if (standing === "owing") return isOwing({ state, balance });
  return isIssued(status) && !isOwing({ state, balance });
}

/** A person's name, as lists have it. */
export function called(of: { given_name: string | null; family_name: string | null }): string {
  return [of.given_name, of.family_name].filter(Boolean).join(" ");
}
