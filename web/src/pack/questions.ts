// Which facts about a player a pack's rules ask for, so that nothing needless is asked.
//
// It reads what rows mention and judges none of them: a fact asked for in vain changes no price.

import { seasonal, type Conditions, type PackDocument } from "./document";

/** The further questions worth asking. */
export interface Questions {
  category: boolean;
  sex: boolean;
  family: boolean;
}

/** The questions of a season's licence fees. */
export function questions(pack: PackDocument, season: string): Questions {
  const rows = [
    ...(seasonal(pack, "fees", season)[0]?.components ?? []),
    ...(seasonal(pack, "surcharges", season)[0]?.surcharges ?? []),
    ...pack.sections.waivers.waivers,
  ];
  const ofLicenses = rows.filter((row) => row.fee_categories?.includes("license") ?? true);
  const conditions: Conditions[] = ofLicenses.flatMap((row) => [
    row.when ?? {},
    ...(row.prices ?? []).map((price) => price.when ?? {}),
  ]);
  const scripts = Object.values(pack.sections.scripts?.files ?? {}).join("\n");
  return {
    category: conditions.some((when) => when.categories) || scripts.includes("ctx.category"),
    sex: conditions.some((when) => when.sexes) || scripts.includes("player.sex"),
    family:
      conditions.some((when) => when.family_size_from ?? when.family_rank_from) ||
      scripts.includes("player.family"),
  };
}
