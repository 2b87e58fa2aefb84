// What a change would do: the engine's answer to it, and what typical members pay before and after.
//
// Both figures are the engine's, of the pack as it is and of the pack as it would be.

import type { Answer } from "@carreau/engine";
import type { Refusal } from "../engine/reply";
import type { OrgPath } from "../api/server";
import { ask, askAll, type Changes, type ConfigChangeInput } from "./ask";
import { typical, type Member, type Whom } from "./members";
import type { Treasury } from "./treasury.svelte";

/** A member's price before and after. */
export interface Felt {
  member: Member;
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

type Quote = Answer<"license_fee.calculate">;

/** Tries a change on the rules in the page. */
export async function trial(
  treasury: Treasury,
  change: ConfigChangeInput,
  whom: Whom,
  place: OrgPath,
  on: string,
): Promise<Tried> {
  const { rules, current } = treasury;
  if (!rules || !current) throw new Error("no rules");
  const reply = ask(rules.preview, "config.change", treasury.today, change);
  if (reply.refused) return { refused: reply.refused };
  const changes = reply.ok;
  const members = typical(rules.pack, current, place, whom);
  const inputs = members.map(({ input }) => input);
  const total = ({ ok }: { ok?: Quote | undefined }) => ok?.total ?? null;
  const before = askAll(rules.preview, "license_fee.calculate", on, inputs).map(total);
  let after = before;
  if (changes.pack) {
    const changed = await treasury.tried(changes.pack);
    after = askAll(changed, "license_fee.calculate", on, inputs).map(total);
    changed.free();
  }
  const felt = members.map((member, at) => ({
    member,
    before: before[at] ?? null,
    after: after[at] ?? null,
  }));
  return { effect: { changes, felt } };
}
