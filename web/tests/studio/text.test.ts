// Texts of the studio: what a draft begins with, cases made of questions, lines that differ.

import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { dateParts } from "../../src/calculator/inputs";
import type { PackDocument } from "../../src/pack/document";
import { Names } from "../../src/pack/names";
import { regional, taken } from "../../src/studio/beginnings";
import { caseOf, fromRequest, withCase } from "../../src/studio/facts";
import { hunks } from "../../src/studio/lines";

const QUESTION = {
  op: "license_fee.calculate",
  on: "2026-03-15",
  input: {
    season: "2026",
    license_type: "junior",
    player: { birth_date: "2010-05-04", flags: ["low_income"], family: { size: 4, rank: 3 } },
    org: { federation: "FFPJP", region: "COR", district: "CD2B" },
  },
};

function pack(files: Record<string, string>, level = "region"): Names {
  const nodes = [
    { code: "COR", level, name: "Corse" },
    { code: "BRE", level, name: { fr: "Bretagne" } },
  ];
  const sections = {
    organisation: { nodes },
    vocabulary: { license_types: [], labels: [{ code: "local_measure", name: "Local" }] },
    scripts: { files },
  };
  return new Names({ sections } as unknown as PackDocument, "fr");
}

const say = (id: string, given: Record<string, unknown> = {}) =>
  `${id} ${typeof given["places"] === "string" ? given["places"] : ""}`.trim();

describe("what a draft begins with", () => {
  test("names the pack's places and label, and charges nobody anything else", () => {
    const script = regional(pack({}), say);
    expect(script).toContain("COR Corse, BRE Bretagne");
    expect(script).toContain('if ctx.org.region == "" && ctx.age < 18 {');
    expect(script).toContain('adjust("local_measure", -money("0.00"));');
  });

  test("is of districts where there is no region", () => {
    expect(regional(pack({}, "district"), say)).toContain('ctx.org.district == ""');
  });

  test("has comments no longer than the text shows in a line", () => {
    const long = (id: string) => `${id} and many more words than go into one line `.repeat(4);
    const lines = regional(pack({}), long).split("\n");
    const comments = lines.filter((line) => line.trim().startsWith("//"));
    expect(comments.length).toBeGreaterThan(8);
    expect(Math.max(...comments.map((line) => line.length))).toBeLessThanOrEqual(62);
  });

  test("is not offered where a script has the hook already", () => {
    const files = { "own.rhai": "fn license_adjust(ctx, quote) {}", "b.rhai": "fn other() {}" };
    expect(taken(pack(files).pack)).toBe("own.rhai");
    expect(taken(pack({ "b.rhai": "fn other() {}" }).pack)).toBeNull();
  });
});

describe("cases", () => {
  test("read as TOML what the question said", () => {
    const written = caseOf('a "young" one', JSON.stringify(QUESTION), { total: "12.50" });
    const expected = { name: 'a "young" one', ...QUESTION, expect: { total: "12.50" } };
    expect(parse(written)).toEqual({ case: [expected] });
  });

  test("expect a refusal by its code, and leave out what is null", () => {
    const question = { ...QUESTION, input: { season: "2026", category: null } };
    const written = caseOf("x", JSON.stringify(question), { refused: "unknown_season" });
    const [found] = (parse(written) as { case: Record<string, unknown>[] }).case;
    expect(found?.["refused"]).toEqual({ code: "unknown_season" });
    expect(found?.["input"]).toEqual({ season: "2026" });
  });

  test("follow what a file says already", () => {
    const first = caseOf("one", JSON.stringify(QUESTION), { total: "1.00" });
    const second = caseOf("two", JSON.stringify(QUESTION), { total: "2.00" });
    const { case: cases } = parse(withCase(`# Kept.\n${first}\n\n`, second)) as { case: unknown[] };
    expect(cases).toHaveLength(2);
    expect(withCase("", first)).toBe(first);
  });
});

test("a question fills the form, without the federation", () => {
  const inputs = fromRequest("france", QUESTION);
  expect(inputs).toMatchObject({
    tenant: "france",
    season: "2026",
    licenseType: "junior",
    birth: dateParts("2010-05-04"),
    flags: ["low_income"],
    familySize: "4",
    familyRank: "3",
    org: { region: "COR", district: "CD2B" },
    on: dateParts("2026-03-15"),
  });
});

describe("lines", () => {
  const told = (before: string, after: string) =>
    hunks(before, after).map((hunk) =>
      hunk.map(
        ({ is, text, number }) => `${{ same: " ", out: "-", in: "+" }[is]}${number} ${text}`,
      ),
    );

  test("that are alike are no change", () => {
    expect(hunks("a\nb\n", "a\nb\n")).toEqual([]);
  });

  test("of a new text are all new", () => {
    expect(told("", "a\nb\n")).toEqual([["+1 a", "+2 b"]]);
  });

  test("that changed stand with two lines around, each by its own number", () => {
    expect(told("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nx\ny\n5\n6\n7\n")).toEqual([
      [" 2 2", " 3 3", "-4 4", "+4 x", "+5 y", " 6 5", " 7 6"],
    ]);
  });

  test("far from each other are told apart", () => {
    const before = Array.from({ length: 20 }, (_, at) => `line ${at}`).join("\n");
    const after = before.replace("line 3", "three").replace("line 15", "fifteen");
    expect(hunks(before, after)).toHaveLength(2);
  });

  test("keep what both have between what is put in", () => {
    expect(told("a\nb\nc\n", "a\nx\nb\ny\nc\n").flat()).toEqual([
      " 1 a",
      "+2 x",
      " 3 b",
      "+4 y",
      " 5 c",
    ]);
  });
});
