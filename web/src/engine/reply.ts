// What the engine answers, by the names the page uses: a quote about a licence in the calculator,
// any operation's answer on the page of a recorded decision.
//
// The types are the engine's own, made from its schemas with its package. Amounts are decimal
// strings and stay so.

import type {
  Answer as AnswerTo,
  Answered,
  Op,
  Refused,
  Request as RequestTo,
  Step,
} from "@carreau/engine";

export type { Op, Refusal, Step } from "@carreau/engine";

/** The operations that answer with a quote. */
type Quoting = "license_fee.calculate" | "affiliation_fee.calculate" | "entry_fee.calculate";

/** A question about a licence. */
export type Request = RequestTo<"license_fee.calculate">;

/** A quote. Its columns add up; nothing here adds them. */
export type Quote = AnswerTo<Quoting>;

/** What a recipient receives. */
export type Share = Quote["split"][number];

/** Tax of one treatment. */
export type Tax = Quote["tax"][number];

/** The reasons of an answer; none where the question asked for none. */
export interface Explained {
  explanation: Step[];
}

/** A quote with its reasons, which the page always asks for. */
export type Answer = Explained & { ok: Quote };

/** An operation's answer with its reasons. */
export type AnswerOf<O extends Op> = Explained & { op: O; ok: AnswerTo<O> };

/** Any operation's answer, told apart by `op`. */
export type AnyAnswer = { [O in Op]: AnswerOf<O> }[Op];

/** An answer of any operation with its reasons, or why there is none. */
export type AnyReply = (AnyAnswer & { refused?: undefined }) | Refused;

/** An operation's answer with its reasons, or why there is none. */
export type ReplyOf<O extends Op> = (AnswerOf<O> & { refused?: undefined }) | Refused;

export type Reply = (Answer & { refused?: undefined }) | Refused;

/** Reads a reply. */
export function read(reply: string): Reply {
  return JSON.parse(reply) as Reply;
}

/** Reads a reply that may be any operation's, and may be without reasons. */
export function readAny(reply: string): Answered | Refused {
  return JSON.parse(reply) as Answered | Refused;
}
