// A fee that is not a licence's, to be charged: what is asked for each kind, as the engine and the
// server are asked for it.

import type { Input } from "@carreau/engine";
import type { OrgNode } from "../desk/nodes";

/** The kinds, by fee category, and their operations. */
export const CHARGES = {
  affiliation: "affiliation_fee.calculate",
  competition_entry: "entry_fee.calculate",
  sanction: "sanction_fee.calculate",
} as const;
export type Kind = keyof typeof CHARGES;
export type ChargeOp = (typeof CHARGES)[Kind];

/** What is filled in, of every kind. */
export interface Facts {
  season: string;
  members: string;
  firstYear: boolean;
  level: string;
  class: string;
  team: string;
  classes: string[];
  district: string;
}

/** Nothing filled in. */
export const EMPTY: Facts = {
  season: "",
  members: "",
  firstYear: false,
  level: "",
  class: "",
  team: "3",
  classes: [],
  district: "",
};

const counted = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

/** The input of an operation; `null` while something of it is not filled in. */
export function inputOf(kind: Kind, facts: Facts, club: OrgNode): Input<ChargeOp> | null {
  const { season, level, district: host_district } = facts;
  const path = (club.path ?? []).filter(({ level }) => level !== "club");
  const above = Object.fromEntries(path.map(({ level, code }) => [level, code]));
  if (kind === "affiliation") {
    const member_count = counted(facts.members);
    if (member_count === null) return null;
    return { season, club: club.code, org: above, member_count, first_year: facts.firstYear };
  }
  if (!level) return null;
  if (kind === "competition_entry") {
    const team_size = counted(facts.team);
    if (team_size === null || !facts.class) return null;
    return { season, level, class: facts.class, team_size, org: { ...above, club: club.code } };
  }
  if (!host_district || facts.classes.length === 0) return null;
  return { season, level, classes: facts.classes, host_district };
}
