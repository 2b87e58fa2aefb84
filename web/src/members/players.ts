// A federation's members as the server gives and takes them.

/** A member. Of an erased one all that says who it was is null. */
export interface Player {
  id: string;
  number: string;
  given_name: string | null;
  family_name: string | null;
  birth_date: string | null;
  sex: string | null;
  category: string | null;
  email: string | null;
  /** Members of one code are one family. */
  family: string | null;
  flags: string[];
  club: { code: string; name: string } | null;
  created_at: string;
  updated_at: string;
  erased_at: string | null;
  version: number;
}

/** A page of members. */
export interface Players {
  players: Player[];
  next: string | null;
  /** How many there are on all pages, on the first page only. */
  count?: number;
  /** Whether there are more than were counted. */
  count_is_least?: boolean;
}

/** A membership of a club in a season. */
export interface Membership {
  id: string;
  club: string;
  season: string;
  status: "active" | "expired";
  from: string;
  until: string | null;
  version: number;
}

/** What of a member can be changed, as a form has it: nothing is an empty text. */
export interface Entered {
  given_name: string;
  family_name: string;
  birth_date: string;
  number: string;
  sex: string;
  category: string;
  email: string;
  family: string;
  flags: string[];
}

/** The fields of a form, in its order. */
export const FIELDS = [
  "family_name",
  "given_name",
  "birth_date",
  "number",
  "sex",
  "category",
  "email",
  "family",
  "flags",
] as const satisfies (keyof Entered)[];

/** A member as a form has it; nothing where nobody is entered yet. */
export function entered(player: Player | null): Entered {
  return {
    given_name: player?.given_name ?? "",
    family_name: player?.family_name ?? "",
    birth_date: player?.birth_date ?? "",
    number: player?.number ?? "",
    sex: player?.sex ?? "",
    category: player?.category ?? "",
    email: player?.email ?? "",
    family: player?.family ?? "",
    flags: [...(player?.flags ?? [])],
  };
}

/** Where two entries differ. */
export function differing(one: Entered, other: Entered): (keyof Entered)[] {
  const text = (value: string | string[]) =>
    Array.isArray(value) ? [...value].sort().join(",") : value.trim();
  return FIELDS.filter((field) => text(one[field]) !== text(other[field]));
}

/** A change from one entry to another: only what differs; what was emptied is null. */
export function change(from: Entered, to: Entered): Record<string, unknown> {
  const fields = differing(from, to);
  return Object.fromEntries(fields.map((field) => [field, to[field] === "" ? null : to[field]]));
}

/** A member to enter: what is empty is left out. */
export function created(entry: Entered): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value.length > 0));
}
