// What a change would do: the engine's answer to it, and what those concerned pay before and after.
//
// Both figures are the engine's, of the pack as it is and of the pack as it would be.

import type { Preview } from "../engine/preview";
import type { Refusal } from "../engine/reply";
import type { OrgPath } from "../api/server";
import type { Season } from "../pack/document";
import { ask, askAll, type Changes } from "./ask";
import type { Trying } from "./attempt.svelte";
import { clubs, type Club } from "./clubs";
import { typical, type Member, type Whom } from "./members";
import type { Treasury } from "./treasury.svelte";

/** Who pays what is changed: members of some kind, clubs, or nobody whose price is shown. */
export type Payers = { members: Whom } | { clubs: true } | null;

/** Somebody's price before and after. */
export interface Felt {
  payer: Member | Club;
  before: string | null;
  after: string | null;
}

/** What a change would do. */
export interface Effect {
  changes: Changes;
  felt: Felt[];
}

/** A change tried out, or why it is refused. */
export type Tried =
  { effect: Effect; refused?: undefined } | { refused: Refusal; effect?: undefined };

/** Tries a change on the rules in the page. */
export async function trial(treasury: Treasury, trying: Trying): Promise<Tried> {
  const { rules, current } = treasury;
  if (!rules || !current) throw new Error("no rules");
  const reply = ask(rules.preview, "config.change", treasury.today, trying.change);
  if (reply.refused) return { refused: reply.refused };
  const changes = reply.ok;
  const { payers, place, on } = trying;
  const before = prices(rules.preview, treasury, payers, place, on);
  let after = before;
  if (changes.pack && before.length > 0) {
    const changed = await treasury.tried(changes.pack);
    after = prices(changed, treasury, payers, place, on);
    changed.free();
  }
  const felt = before.map(({ payer, total }, at) => ({
    payer,
    before: total,
    after: after[at]?.total ?? null,
  }));
  return { effect: { changes, felt } };
}

interface Price {
  payer: Member | Club;
  total: string | null;
}

/** What the payers pay by some rules; a payer who has no price is told so. */
function prices(
  preview: Preview,
  { rules, current }: { rules: Treasury["rules"]; current: Season | null },
  payers: Payers,
  place: OrgPath,
  on: string,
): Price[] {
  if (!payers || !rules || !current) return [];
  if ("clubs" in payers) {
    const of = clubs(current, place);
    const inputs = of.map(({ input }) => input);
    const replies = askAll(preview, "affiliation_fee.calculate", on, inputs);
    return of.map((payer, at) => ({ payer, total: replies[at]?.ok?.total ?? null }));
  }
  const of = typical(rules.pack, current, place, payers.members);
  const inputs = of.map(({ input }) => input);
  const replies = askAll(preview, "license_fee.calculate", on, inputs);
  return of.map((payer, at) => ({ payer, total: replies[at]?.ok?.total ?? null }));
}
