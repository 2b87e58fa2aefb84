// What shares add up to, as the engine says.

import type { Preview } from "../../engine/preview";
import { ask } from "../ask";
import type { Draft } from "./fields";

/** The sum of a rule's shares in percent; none where one of them is no percentage. */
export function sumOf(preview: Preview, on: string, { mode, shares }: Draft): string | null {
  if (mode !== "shares" || !Array.isArray(shares)) return null;
  // A rule of nothing but the shares, so that nothing else is refused before them.
  const bare = { code: "sum_of_shares", fee_categories: ["other"], illustrative: true };
  const value = { ...bare, mode, shares: shares.map(({ percentage }: Draft) => share(percentage)) };
  const entity = "revenue_distribution_rule";
  const { ok, refused } = ask(preview, "config.change", on, { entity, action: "create", value });
  if (ok) return "100";
  const sum = refused?.code === "shares_not_whole" ? refused.arguments["sum"] : null;
  return typeof sum === "string" ? sum : null;
}

/** A share that is not filled in yet counts for nothing. */
function share(percentage: unknown): Draft {
  return { level: "federation", percentage: percentage ?? "0" };
}
