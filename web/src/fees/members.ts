// Typical members, whose price is shown for a place: one a licence type, a family's third child.
//
// They are questions for the engine, made of the ages the pack names for its licence types.

import type { Input } from "@carreau/engine";
import type { OrgPath } from "../api/server";
import type { LicenseType, PackDocument, Season } from "../pack/document";
import { questions } from "../pack/questions";
import type { When } from "./entries";

const FULL_GROWN = 40;
const SHOWN_MAX = 6;

/** A typical member. */
export interface Member {
  key: string;
  licenseType: string;
  /** Whether it is the third of a family. */
  third: boolean;
  /** The age, where it is that which matters. */
  age: number | null;
  /** Flags, where it is those that matter. */
  flags: string[];
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
    age: null,
    flags: [],
    input: { season: season.code, license_type: type.code, org: whole(org), player },
  };
}

/** Whom a row is for: what makes a member one of them. */
export interface Whom extends When {
  /** A waiver's kind, which may be a flag's code. */
  kind?: string | undefined;
}

/** Those whose price a change may touch first, then others. */
export function typical(pack: PackDocument, season: Season, org: OrgPath, whom: Whom): Member[] {
  const types = pack.sections.vocabulary.license_types;
  const isTouched = ({ code }: LicenseType) => whom.license_types?.includes(code) ?? true;
  const ordered = [
    ...types.filter(isTouched),
    ...types.toReversed().filter((type) => !isTouched(type)),
  ];
  const third = ordered.find(({ age_to }) => age_to !== undefined && age_to >= 15) ?? ordered[0];
  const family = third && questions(pack, season.code).family;
  const meant = meantBy(whom, pack, season, org, ordered[0]);
  const others = (family ? 1 : 0) + meant.length;
  const alone = ordered.slice(0, SHOWN_MAX - others).map((type) => member(type, season, org));
  return [...meant, ...alone, ...(family ? [member(third, season, org, true)] : [])];
}

/** Members a row is for by age or flag, where that is asked for: at both ends of the ages. */
function meantBy(
  { kind = "", flags = [], age_from, age_to }: Whom,
  pack: PackDocument,
  season: Season,
  org: OrgPath,
  first: LicenseType | undefined,
): Member[] {
  const { flags: words = [], license_types: types } = pack.sections.vocabulary;
  const needed = flags.length > 0 ? flags : words.map(({ code }) => code).filter(is(kind));
  const bounds = [age_from, age_to].filter((age) => age !== undefined);
  if (needed.length === 0 && bounds.length === 0) return [];
  const ages = bounds.filter((age, at) => bounds.indexOf(age) === at);
  return (ages.length > 0 ? ages : [FULL_GROWN]).flatMap((years) => {
    const fits = ({ age_from: from = 0, age_to: to = 200 }: LicenseType) =>
      from <= years && years <= to;
    const type = types.find(fits) ?? first;
    if (!type) return [];
    const one = member(type, season, org);
    const birth_date = `${Number(season.starts_on.slice(0, 4)) - years}-01-01`;
    const player = { ...one.input.player, birth_date, flags: needed };
    const age = ages.length > 0 ? years : null;
    return [{ ...one, key: `meant/${years}`, age, flags: needed, input: { ...one.input, player } }];
  });
}

const is = (one: string) => (other: string) => one === other;

/** A path down to a club: one without an amount of its own where only a district was chosen. */
export function whole(org: OrgPath): OrgPath {
  return org.club ? org : { ...org, club: "0" };
}
