// Which dues a payment settles: those that are ticked, the oldest first, as far as it goes.

import type { Due } from "./ledger";
import { isPositive, less, smaller } from "./sums";

/** How much of which due is to be settled. */
export interface Wanted {
  due: string;
  amount: string;
}

/** An amount laid over dues, the oldest first; what is left over is on none. */
export function laid(amount: string, dues: readonly Due[]): { parts: Wanted[]; left: string } {
  let left = amount;
  const parts: Wanted[] = [];
  const oldest = [...dues].sort((one, other) => one.due_on.localeCompare(other.due_on));
  for (const { id, balance } of oldest) {
    if (!isPositive(left)) break;
    const part = smaller(left, balance);
    parts.push({ due: id, amount: part });
    left = less(left, part);
  }
  return { parts, left };
}
