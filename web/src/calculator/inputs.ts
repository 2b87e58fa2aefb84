// What a reader has entered, and the request it makes.
//
// It moves facts, and judges none: the 31st of February is the engine's to refuse. Only what is
// still being typed is held back.

import type { OrgPath } from "../api/server";
import type { Request } from "../engine/reply";

/** A date as it is typed: three texts of digits. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** Everything entered. */
export interface Inputs {
  tenant: string;
  season: string;
  licenseType: string;
  birth: DateParts;
  sex: string;
  category: string;
  flags: string[];
  familySize: string;
  familyRank: string;
  org: OrgPath;
  on: DateParts;
}

/** A field of the form; a refusal stands at one of them. */
export type Field =
  | "tenant"
  | "season"
  | "license_type"
  | "birth_date"
  | "sex"
  | "category"
  | "flags"
  | "family"
  | "org"
  | "on";

export const NO_DATE: DateParts = { year: "", month: "", day: "" };

/** Nothing entered. */
export function blank(): Inputs {
  return {
    tenant: "",
    season: "",
    licenseType: "",
    birth: { ...NO_DATE },
    sex: "",
    category: "",
    flags: [],
    familySize: "",
    familyRank: "",
    org: {},
    on: { ...NO_DATE },
  };
}

/** A date as the engine reads it; `null` while it is still being typed. */
export function dateText({ year, month, day }: DateParts): string | null {
  if (year.length !== 4 || month === "" || day === "") return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The parts of a date such as `2026-03-15`. */
export function dateParts(text: string): DateParts {
  const [year = "", month = "", day = ""] = text.split("-");
  return { year, month, day };
}

/** The fields without which there is no question yet, in the order of the form. */
export function missing(inputs: Inputs): Field[] {
  const given: [Field, boolean][] = [
    ["season", inputs.season !== ""],
    ["license_type", inputs.licenseType !== ""],
    ["birth_date", dateText(inputs.birth) !== null],
    ["org", Object.keys(inputs.org).length > 0],
    ["family", (inputs.familySize === "") === (inputs.familyRank === "")],
    ["on", dateText(inputs.on) !== null],
  ];
  return given.filter(([, there]) => !there).map(([field]) => field);
}

/** The request as its text: what the engine here and the server are both given. */
export function request(inputs: Inputs): string {
  const player: Request["input"]["player"] = { birth_date: dateText(inputs.birth) ?? "" };
  if (inputs.sex) player.sex = inputs.sex as NonNullable<typeof player.sex>;
  if (inputs.flags.length > 0) player.flags = inputs.flags;
  if (inputs.familySize && inputs.familyRank) {
    player.family = { size: Number(inputs.familySize), rank: Number(inputs.familyRank) };
  }
  const input: Request["input"] = {
    season: inputs.season,
    license_type: inputs.licenseType,
    player,
    org: inputs.org,
  };
  if (inputs.category) input.category = inputs.category;
  const asked: Request = { op: "license_fee.calculate", on: dateText(inputs.on) ?? "", input };
  return JSON.stringify(asked);
}

const FIELDS: [string, Field][] = [
  ["$.on", "on"],
  ["$.input.season", "season"],
  ["$.input.license_type", "license_type"],
  ["$.input.category", "category"],
  ["$.input.player.birth_date", "birth_date"],
  ["$.input.player.sex", "sex"],
  ["$.input.player.flags", "flags"],
  ["$.input.player.family", "family"],
  ["$.input.org", "org"],
];

/** The field a path of the request belongs to; `null` where it is none of the form's. */
export function fieldAt(path: string): Field | null {
  return FIELDS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? null;
}
