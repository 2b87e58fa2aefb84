// The inputs as an address's fragment, and back.
//
// The fragment and not the query: a birth date then never reaches a server's log. What a link says
// is judged by nobody here; a code no pack knows is refused by the engine, at its field.

import { LEVELS } from "../pack/document";
import { blank, dateParts, dateText, type Inputs } from "./inputs";

/** The inputs as a fragment without `#`; the dates only when whole. */
export function toFragment(inputs: Inputs): string {
  const entries: [string, string | null | undefined][] = [
    ["tenant", inputs.tenant],
    ["season", inputs.season],
    ["type", inputs.licenseType],
    ["born", dateText(inputs.birth)],
    ["sex", inputs.sex],
    ["category", inputs.category],
    ["flags", inputs.flags.join(",")],
    ["family_size", inputs.familySize],
    ["family_rank", inputs.familyRank],
    ...LEVELS.map((level) => [level, inputs.org[level]] as [string, string | undefined]),
    ["on", dateText(inputs.on)],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of entries) if (value) query.set(name, value);
  return query.toString();
}

/** The inputs of a fragment, with or without `#`. */
export function fromFragment(fragment: string): Inputs {
  const query = new URLSearchParams(fragment.replace(/^#/, ""));
  const text = (name: string) => query.get(name) ?? "";
  const levels = LEVELS.filter((level) => query.get(level));
  return {
    ...blank(),
    tenant: text("tenant"),
    season: text("season"),
    licenseType: text("type"),
    birth: dateParts(text("born")),
    sex: text("sex"),
    category: text("category"),
    flags: text("flags").split(",").filter(Boolean),
    familySize: text("family_size"),
    familyRank: text("family_rank"),
    org: Object.fromEntries(levels.map((level) => [level, text(level)])),
    on: dateParts(text("on")),
  };
}
