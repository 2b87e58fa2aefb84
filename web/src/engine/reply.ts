// What the engine answers to a question about a licence, by the names the page uses.
//
// The types are the engine's own, made from its schemas with its package. Amounts are decimal
// strings and stay so.

import type { Answer as AnswerTo, Answered, Refused, Request as RequestTo } from "@carreau/engine";

export type { Refusal, Step } from "@carreau/engine";

type Op = "license_fee.calculate";

/** A question about a licence. */
export type Request = RequestTo<Op>;

/** A quote. Its columns add up; nothing here adds them. */
export type Quote = AnswerTo<Op>;

/** An answer with its reasons, which the page always asks for. */
export type Answer = Required<Pick<Answered<Op>, "ok" | "explanation">>;

export type Reply = (Answer & { refused?: undefined }) | Refused;

/** Reads a reply. */
export function read(reply: string): Reply {
  return JSON.parse(reply) as Reply;
}
