// International transfer certificates, as the server gives them.

import type { Attached, Club, Step } from "../transfers/transfers";

/** The states a certificate can be in, in the order of the engine's table. */
export const ITC_STATES = [
  "pending_federation_approval",
  "pending_release",
  "pending_fipjp",
  "released",
  "completed",
  "rejected",
  "cancelled",
  "expired",
] as const;
export type ItcState = (typeof ITC_STATES)[number];

/** A federation of a nation, and who it is here. */
export interface Side {
  federation: string;
  /** Null where it has no desk here. */
  tenant: string | null;
}

/** The releasing federation's own handling fee. */
export interface ItcFee {
  amount: string;
  currency: string;
  payer: "player" | "receiving_club" | "receiving_federation";
  blocks_completion: boolean;
  paid_on: string | null;
}

/** A certificate. */
export interface Itc {
  number: string;
  status: ItcState;
  /** What the asking federation is in it. */
  side: "receiving" | "releasing" | "authority";
  receiving: Side;
  releasing: Side;
  player: {
    /** The asking federation's own record. */
    id: string | null;
    number: string | null;
    given_name: string | null;
    family_name: string | null;
    birth_date: string | null;
  };
  club: Club;
  season: string;
  is_intercontinental: boolean;
  confederations: { receiving: string; releasing: string };
  authority: "CEP" | "FIPJP" | null;
  federation_approval_status: "not_required" | "pending" | "approved" | "rejected";
  fipjp_reference: string | null;
  refusal: string | null;
  delay_days: number;
  validity_days: number | null;
  valid_until: string | null;
  completed_on: string | null;
  competition_eligible_from: string | null;
  fee: ItcFee | null;
  requested_by_name: string | null;
  requested_at: string;
  updated_at: string;
  version: number;
  /** What comes next; `pay` where a fee stands in the way of completion. */
  next: "federation_approve" | "release" | "fipjp_approve" | "complete" | "pay" | null;
  /** Whether that is for the asker to do. */
  is_turn: boolean;
  may: {
    federation_approve: boolean;
    release: boolean;
    fipjp_approve: boolean;
    complete: boolean;
    cancel: boolean;
    pay: boolean;
    comment: boolean;
    attach: boolean;
  };
  /** Whether the releasing federation's record of the player is known. */
  releasing_player_known: boolean;
  /** Whether whoever decides next is not here: its answer is recorded, with the letter. */
  records_answer: boolean;
}

/** A certificate with all that belongs to it. */
export interface ItcWhole extends Itc {
  steps: Step[];
  documents: Attached[];
}

/** The certificates by state, those that await oneself first. */
export interface ItcBoard {
  states: { status: ItcState; count: number; certificates: Itc[] }[];
  awaiting: Itc[];
}

/** A federation one can release a player of. */
export interface Federation {
  code: string;
  confederation: string;
  suspended: boolean;
  tenant: string | null;
}
