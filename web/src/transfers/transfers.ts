// Transfers between clubs, as the server gives them.

import type { Due } from "../payments/ledger";

/** The states a transfer can be in, in the order of the engine's table. */
export const TRANSFER_STATES = [
  "pending_old_club",
  "pending_new_club",
  "pending_federation",
  "approved",
  "rejected",
  "cancelled",
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Whose approval a transfer needs. */
export type Approver = "old_club" | "new_club" | "federation";

/** Whose transfer or certificate it is. */
export interface Person {
  id: string;
  number: string | null;
  given_name: string | null;
  family_name: string | null;
}

export interface Club {
  code: string;
  name: string;
}

/** What a transfer costs, once it is asked for. */
export interface TransferFee {
  charged_at: "approval" | "request";
  payer: "player" | "new_club";
  refundable: boolean;
  total: string;
  currency: string;
  due: Due | null;
}

/** A transfer. */
export interface Transfer {
  id: string;
  player: Person;
  season: string;
  kind: "internal" | "external";
  from_club: Club;
  to_club: Club;
  /** The exception the request names. */
  reason: string | null;
  /** The same, where it let the request in outside the window. */
  exception: string | null;
  status: TransferState;
  /** Who approves, in this order. */
  approvals: Approver[];
  approval_days: number | null;
  decide_by: string | null;
  on_silence: "remind" | "escalate" | "approve";
  /** From when it holds; from its approval on where it is null. */
  effective_from: string | null;
  approved_on: string | null;
  /** Null while an approved one waits for its day. */
  moved_on: string | null;
  decision: string;
  fee: TransferFee | null;
  requested_by_name: string | null;
  requested_at: string;
  updated_at: string;
  version: number;
  may: {
    approve: boolean;
    reject: boolean;
    cancel: boolean;
    /** Whether one may take the approval back, as long as the player has not moved. */
    revoke: boolean;
    comment: boolean;
    attach: boolean;
    /** Whether one may decide for a club that is silent or gone. */
    on_behalf: boolean;
  };
}

/** What happened to a transfer or a certificate. */
export interface Step {
  id: string;
  event: string;
  from: string | null;
  to: string;
  by: string;
  by_name: string | null;
  on_behalf_of?: Approver | null;
  /** The federation of who acted; of a certificate only. */
  federation?: string | null;
  comment: string | null;
  at: string;
}

/** A document that accompanies one. */
export interface Attached {
  id: string;
  kind: string;
  name: string;
  media_type: string;
  bytes: number;
  by_name: string | null;
  at: string;
}

/** A transfer with all that belongs to it. */
export interface TransferWhole extends Transfer {
  steps: Step[];
  documents: Attached[];
}

/** What a club may be asked to approve, as boards give it. */
export interface TransferBoard {
  season: string;
  states: { status: TransferState; count: number; transfers: Transfer[] }[];
  awaiting: Transfer[];
}

/** How a state looks: it waits, it ended well, it ended otherwise. */
export function toneOf(status: string): "wait" | "good" | "bad" | "" {
  if (status.startsWith("pending") || status === "released") return "wait";
  if (status === "approved" || status === "completed") return "good";
  return status === "rejected" ? "bad" : "";
}
