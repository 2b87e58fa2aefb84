// The grammar of TOML: it takes every file of every pack, and says what folds.

import { foldable } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { testTree } from "@lezer/generator/test";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toml } from "../../src/editor/toml/language";

const RULES = new URL("../../../rules/", import.meta.url);
const tree = (text: string) => toml.parser.parse(text);

test("every file of the packs reads", () => {
  const names = readdirSync(RULES, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".toml"));
  expect(files.length).toBeGreaterThan(50);
  const unread = files.filter((name) => {
    let gaps = 0;
    tree(readFileSync(new URL(name, RULES), "utf8")).iterate({
      enter: ({ type, name }) => {
        if (type.isError || name === "OpenString") gaps += 1;
      },
    });
    return gaps > 0;
  });
  expect(unread).toEqual([]);
});

const KEY = "Key(PropertyName)";
const PAIR = `Pair(${KEY},Number)`;

test.each([
  ['a.b."c d" = 1e5', "Document(Pair(Key(PropertyName,PropertyName,PropertyName(String)),Number))"],
  ["true = true # a", "Document(Pair(Key(PropertyName),Boolean),Comment)"],
  ["a = 2026-01-31\nb = 07:00:00", `Document(Pair(${KEY},Date),Pair(${KEY},Date))`],
  [
    'a = \'\'\'it\'s\'\'\'\nb = """c\n"d""""',
    `Document(Pair(${KEY},LongString),Pair(${KEY},LongString))`,
  ],
  ["a = [[1], [2, 3],]", `Document(Pair(${KEY},Array(Array(Number),Array(Number,Number))))`],
  ["a = { b = 1,\n c = 1 }", `Document(Pair(${KEY},InlineTable(${PAIR},${PAIR})))`],
  ["[a]\nb = 1\n[[c]]", `Document(Table(TableHeader(${KEY}),${PAIR}),ArrayTable(...))`],
  ['a = "open\nb = 1', `Document(Pair(${KEY},OpenString),${PAIR})`],
  ["a =\nb = 1", `Document(Pair(${KEY},⚠),${PAIR})`],
])("%s", (text, expected) => testTree(tree(text), expected));

test.each([
  ["a table", "[a]\nb = 1\nc = 2\n\n[d]", 3, 15],
  ["a list", "a = [\n  1\n]", 5, 10],
  ["an inline table", "a = {\n  b = 1\n}", 5, 14],
])("%s folds", (_, doc, from, to) => {
  const state = EditorState.create({ doc, extensions: toml });
  const line = state.doc.line(1);
  expect(foldable(state, line.from, line.to)).toEqual({ from, to });
});
