// Typical clubs, whose affiliation is shown for a place: from a handful of members to many.

import type { Input } from "@carreau/engine";
import type { OrgPath } from "../api/server";
import type { Season } from "../pack/document";
import { whole } from "./members";

const SIZES = [10, 40, 80, 160, 320];

/** A typical club. */
export interface Club {
  key: string;
  members: number;
  input: Input<"affiliation_fee.calculate">;
}

/** Clubs of several sizes at a place. */
export function clubs({ code: season }: Season, place: OrgPath): Club[] {
  const { club = "0", ...org } = whole(place);
  return SIZES.map((members) => ({
    key: `club/${members}`,
    members,
    input: { season, club, org, member_count: members },
  }));
}
