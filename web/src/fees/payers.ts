// Who pays what an entry sets, so that its effect can be shown; and how amounts are written.

import type { PackDocument } from "../pack/document";
import type { Entity } from "./ask";
import type { Payers } from "./effect";
import type { RowOf } from "./entries";

/** Those whose price an entry touches. */
export function payersOf(entity: Entity, row: Partial<RowOf>): Payers {
  const { fee_category, fee_categories = ["license"], license_types, kind, when } = row;
  const whom = license_types?.length ? { license_types } : {};
  switch (entity) {
    case "license_fee_config":
    case "license_fee_override":
      return { members: { ...when } };
    case "fee_surcharge":
    case "waiver_type":
      if (fee_categories.includes("license")) return { members: { ...whom, ...when, kind } };
      return fee_categories.includes("affiliation") ? { clubs: true } : null;
    case "fee_schedule":
      return fee_category === "affiliation" ? { clubs: true } : null;
    default:
      return null;
  }
}

/** An amount as any of the pack's is written. */
export function likeAmounts(pack: PackDocument | undefined): string {
  const text = JSON.stringify(pack?.sections ?? {});
  return /"amount":"([\d.]+)"/.exec(text)?.[1] ?? "0.00";
}
