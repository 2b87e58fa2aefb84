// The files of a draft in groups, and what is wrong at its places.

import { expect, test } from "vitest";
import type { Sentences } from "../../src/language/sentence";
import type { Finding } from "../../src/studio/drafts";
import { byFile, grouped, languageOf, meaning, scriptName } from "../../src/studio/files";
import type { Typed } from "../../src/studio/packs.svelte";
import { placed } from "../../src/studio/places";

const files = [
  "distribution.toml",
  "fees/2025.toml",
  "fees/2026.toml",
  "overrides/2026.toml",
  "scripts/limits.toml",
  "scripts/own.rhai",
  "tests/license.toml",
].map((file) => ({ file, change: "none" as const }));

test("scripts come first, then tests, the seasons from the latest, what is of none", () => {
  const told = grouped(files).map(({ key, season, files }) => [key, season, files.length]);
  expect(told).toEqual([
    ["scripts", "", 2],
    ["tests", "", 1],
    ["season", "2026", 2],
    ["season", "2025", 1],
    ["general", "", 1],
  ]);
});

test.each([
  ["fees/2026.toml", "fees", "toml", ""],
  ["scripts/limits.toml", "limits", "toml", ""],
  ["scripts/own.rhai", "", "rhai", "own.rhai"],
  ["tests/fees.toml", "", "toml", ""],
  ["waivers.toml", "waivers", "toml", ""],
])("%s is for %s, in %s", (file, word, language, script) => {
  expect([meaning(file), languageOf(file), scriptName(file)]).toEqual([word, language, script]);
});

test("what is of files is gathered in the order it comes", () => {
  const all = [
    { file: "b", line: 1 },
    { file: "a", line: 2 },
    { file: "b", line: 3 },
  ];
  expect(byFile(all).map(([file, found]) => [file, found.length])).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});

const words = {
  refusal: ({ code }: { code: string }) => ({ message: `${code}.`, advice: "Mend it." }),
} as unknown as Sentences;
const finding: Finding = {
  code: "invalid_value",
  arguments: {},
  allowed: [],
  path: "$.sections.fees",
  severity: "error",
  message: "Wrong.",
  advice: "Mend it.",
  file: "fees/2026.toml",
  line: 7,
  column: 10,
  length: 6,
};
const typed: Typed = {
  code: "script_invalid",
  arguments: { line: 3, column: 34 },
  allowed: [],
  path: "$.sections.scripts.files['own.rhai']",
  severity: "error",
};

test("a value of TOML is underlined whole, a place of a script at its word", () => {
  const script = { ...finding, file: "scripts/own.rhai", line: 2 };
  expect(placed([finding, script], null, words)).toEqual([
    {
      file: "fees/2026.toml",
      line: 7,
      column: 10,
      endColumn: 16,
      severity: "error",
      message: "Wrong. Mend it.",
    },
    {
      file: "scripts/own.rhai",
      line: 2,
      column: 10,
      severity: "error",
      message: "Wrong. Mend it.",
    },
  ]);
});

test("what is typed in a script takes the place of what was found there before", () => {
  const before = { ...finding, file: "scripts/own.rhai" };
  const found = placed([finding, before], [typed], words);
  expect(found.map(({ file, line, column }) => [file, line, column])).toEqual([
    ["fees/2026.toml", 7, 10],
    ["scripts/own.rhai", 3, 34],
  ]);
  expect(placed([before], [], words)).toEqual([]);
});
