// Inputs, the request they make, the link that carries them, and where a refusal stands.

import { expect, test } from "vitest";
import { examples } from "../src/calculator/examples";
import { blank, dateText, fieldAt, missing, request } from "../src/calculator/inputs";
import { fromFragment, toFragment } from "../src/calculator/link";
import { folded, matching, merged, ofClub, type Place } from "../src/calculator/places";

const LINK =
  "tenant=france&season=2026&type=junior&born=2010-05-04&sex=female&category=elite" +
  "&flags=disabled%2Creferee&family_size=4&family_rank=3&district=CD13&club=13001&on=2026-03-15";

test("a link carries the inputs there and back", () => {
  expect(toFragment(fromFragment(`#${LINK}`))).toBe(LINK);
  expect(toFragment(blank())).toBe("");
  expect(fromFragment("")).toEqual(blank());
});

test("a link of any text is inputs, not an error", () => {
  const inputs = fromFragment("#born=yesterday&flags=,,&club=%F0%9F%8E%B3&on=1-2&x=y");
  expect(inputs.flags).toEqual([]);
  expect(inputs.org).toEqual({ club: "🎳" });
  expect(dateText(inputs.birth)).toBeNull();
});

test("the inputs make the engine's request", () => {
  expect(JSON.parse(request(fromFragment(LINK)))).toEqual({
    op: "license_fee.calculate",
    on: "2026-03-15",
    input: {
      season: "2026",
      license_type: "junior",
      category: "elite",
      org: { district: "CD13", club: "13001" },
      player: {
        birth_date: "2010-05-04",
        sex: "female",
        flags: ["disabled", "referee"],
        family: { size: 4, rank: 3 },
      },
    },
  });
});

test("what was not said is not asked", () => {
  const inputs = fromFragment("season=2026&type=senior&born=1980-05-01&club=1&on=2026-03-15");
  expect(JSON.parse(request(inputs)).input).toEqual({
    season: "2026",
    license_type: "senior",
    org: { club: "1" },
    player: { birth_date: "1980-05-01" },
  });
});

test("only what is whole is asked, and no day is judged here", () => {
  expect(dateText({ year: "201", month: "5", day: "4" })).toBeNull();
  expect(dateText({ year: "2010", month: "", day: "4" })).toBeNull();
  expect(dateText({ year: "2010", month: "5", day: "4" })).toBe("2010-05-04");
  expect(dateText({ year: "2010", month: "2", day: "31" })).toBe("2010-02-31");
  expect(missing(blank())).toEqual(["season", "license_type", "birth_date", "org", "on"]);
  expect(missing(fromFragment(`${LINK}&family_size=`))).toEqual([]);
  expect(missing({ ...fromFragment(LINK), familyRank: "" })).toEqual(["family"]);
});

test("a refusal's path names its field", () => {
  expect(fieldAt("$.input.player.birth_date")).toBe("birth_date");
  expect(fieldAt("$.input.player.flags[1]")).toBe("flags");
  expect(fieldAt("$.input.player.family.rank")).toBe("family");
  expect(fieldAt("$.input.org.district")).toBe("org");
  expect(fieldAt("$.on")).toBe("on");
  expect(fieldAt("$")).toBeNull();
});

test("a federation's own examples come first", () => {
  expect(examples("sweden")[0]?.inputs.tenant).toBe("sweden");
  expect(examples("elsewhere").length).toBe(examples("france").length);
  for (const { inputs } of examples("france")) expect(missing(inputs)).toEqual([]);
});

const place = (key: string, name: string, within: string[] = []): Place => ({
  key,
  name,
  within,
  level: key.split(":")[0] as Place["level"],
  org: {},
});

test("places are found by every word, without case and accents", () => {
  const places = [
    place("club:13042", "Pétanque-Club de la Corniche", ["Bouches-du-Rhône"]),
    place("district:CD13", "Bouches-du-Rhône"),
  ];
  const found = (typed: string) => matching(places, typed).map(({ key }) => key);
  expect(found("RHONE corniche")).toEqual(["club:13042"]);
  expect(found("13")).toEqual(["club:13042", "district:CD13"]);
  expect(found("Öresund")).toEqual([]);
  expect(folded("Öresunds")).toBe("oresunds");
});

test("the directory and the pack name each place once, clubs first", () => {
  const known = [place("district:D", "D"), place("club:1", "pack's")];
  const names = merged([place("club:1", "directory's")], known).map(({ name }) => name);
  expect(names).toEqual(["directory's", "D"]);
});

test("a club of the directory is asked for by its number and the level above", () => {
  const club = {
    code: "13001",
    name: "Boule Joyeuse",
    org: { federation: "FFPJP", region: "PACA", district: "CD13", club: "13001" },
    path: [
      { level: "federation" as const, code: "FFPJP", name: "FFPJP" },
      { level: "region" as const, code: "PACA", name: "Provence" },
      { level: "district" as const, code: "CD13", name: "Bouches-du-Rhône" },
      { level: "club" as const, code: "13001", name: "Boule Joyeuse" },
    ],
  };
  expect(ofClub(club).org).toEqual({ district: "CD13", club: "13001" });
  expect(ofClub(club).within).toEqual(["Bouches-du-Rhône", "Provence"]);
});
