// Typical members, whose price is shown for a place: one a licence type, a family's third child.
//
// They are questions for the engine, made of the ages the pack names for its licence types.

import type { Input } from "@carreau/engine";
import type { OrgPath } from "../api/server";
import type { LicenseType, PackDocument, Season } from "../pack/document";
import { questions } from "../pack/questions";

const FULL_GROWN = 40;
const SHOWN_MAX = 6;

/** A typical member. */
export interface Member {
  key: string;
  licenseType: string;
  /** Whether it is the third of a family. */
  third: boolean;
  input: Input<"license_fee.calculate">;
}

/** A birth date of somebody a licence type is for. */
export function birthDate({ age_from, age_to }: LicenseType, { starts_on }: Season): string {
  const year = Number(starts_on.slice(0, 4));
  return `${year - age(age_from, age_to)}-01-01`;
}

function age(from: number | undefined, to: number | undefined): number {
  if (from === undefined && to === undefined) return FULL_GROWN;
  if (from === undefined) return Math.max((to ?? 0) - 1, 0);
  if (to === undefined) return Math.max(from, FULL_GROWN);
  return from <= FULL_GROWN && FULL_GROWN <= to ? FULL_GROWN : from;
}

/** The member of a licence type at a place. */
export function member(type: LicenseType, season: Season, org: OrgPath, third = false): Member {
  const player = {
    birth_date: birthDate(type, season),
    ...(third && { family: { size: 4, rank: 3 } }),
  };
  return {
    key: third ? `${type.code}/third` : type.code,
    licenseType: type.code,
    third,
    input: { season: season.code, license_type: type.code, org: whole(org), player },
  };
}

/** Those whose price a change of some licence types may touch first, then others. */
export function typical(
  pack: PackDocument,
  season: Season,
  org: OrgPath,
  touched: readonly string[] | null,
): Member[] {
  const types = pack.sections.vocabulary.license_types;
  const isTouched = ({ code }: LicenseType) => touched === null || touched.includes(code);
  const ordered = [
    ...types.filter(isTouched),
    ...types.toReversed().filter((type) => !isTouched(type)),
  ];
  const third = ordered.find(({ age_to }) => age_to !== undefined && age_to >= 15) ?? ordered[0];
  const family = third && questions(pack, season.code).family;
  const alone = ordered.slice(0, family ? SHOWN_MAX - 1 : SHOWN_MAX);
  const members = alone.map((type) => member(type, season, org));
  return family ? [...members, member(third, season, org, true)] : members;
}

/** A path down to a club: one without an amount of its own where only a district was chosen. */
export function whole(org: OrgPath): OrgPath {
  return org.club ? org : { ...org, club: "0" };
}
