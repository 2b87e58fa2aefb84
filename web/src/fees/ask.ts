// Asking the engine in the page, operation by operation, with their types.

import type { Answer, Input, Op, Reply } from "@carreau/engine";
import type { Preview } from "../engine/preview";

/** A change of one entry. */
export type ConfigChangeInput = Input<"config.change">;

/** What a change of an entry made of it. */
export type Changes = Answer<"config.change">;

/** A pack after a change: the sections that changed. */
export type Changed = NonNullable<Changes["pack"]>;

/** A kind of entries that is edited here; the rules of transfers are in the studio. */
export type Entity = Exclude<ConfigChangeInput["entity"], "transfer_config" | "transfer_fee">;

/** The fee category of a schedule's row. */
export type Category = NonNullable<Input<"config.list">["fee_category"]>;

/** The engine's reply to one question. */
export function ask<O extends Op>(
  preview: Preview,
  op: O,
  on: string,
  input: Input<O>,
  explain = false,
): Reply<O> {
  return JSON.parse(preview.ask(JSON.stringify({ op, on, input, explain }))) as Reply<O>;
}

/** The replies to several questions of one operation and day, in their order. */
export function askAll<O extends Op>(
  preview: Preview,
  op: O,
  on: string,
  inputs: Input<O>[],
): Reply<O>[] {
  if (inputs.length === 0) return [];
  const lines = inputs.map((input) => JSON.stringify({ op, on, input, explain: false }));
  return preview.askAll(lines).map((line) => JSON.parse(line) as Reply<O>);
}
