// What a word is explained by. `|` is where the mouse rests.

import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { explained } from "../../src/editor/reference/hover";
import { reference } from "../../src/editor/reference/reading";
import { rhai } from "../../src/editor/rhai/language";
import { REFERENCE } from "./reference";

function told(marked: string) {
  const at = marked.indexOf("|");
  const doc = marked.slice(0, at) + marked.slice(at + 1);
  const found = explained(
    EditorState.create({ doc, extensions: [rhai, reference.of(REFERENCE)] }),
    at,
  );
  return found && { word: doc.slice(found.from, found.to), ...found };
}

const inHook = (body: string) => `fn license_adjust(ctx, quote) {\n    ${body}\n}\n`;

test.each([
  ["c|tx.age;", "ctx", "the context"],
  ["ctx.a|ge;", "age", "a whole number"],
  ["ctx.player.birth_date.y|ear;", "year", "a whole number"],
  ["let |p = ctx.player;", "p", "the player"],
  ["let p = ctx.player; |p.sex;", "p", "the player"],
  ["for |l in quote.lines {}", "l", "line of the quote"],
  ["for l in quote.lines { l.am|ount; }", "amount", "a decimal"],
  ['let d = date("2026-01-31"); |d;', "d", "date"],
])("%s is told by what it is", (body, word, is) => {
  expect(told(inHook(body))).toMatchObject({ word, head: word, is, about: null, says: [] });
});

test.each([
  ['mo|ney("1.50");', "money", 'money("1.50") → decimal'],
  ["ctx.on.add_d|ays(1);", "add_days", "date.add_days(n) → date"],
  ["adj|ust();", "adjust", "adjust(label, amount) or adjust(label, amount, recipient)"],
])("%s is told by how it is called and what it does", (body, word, head) => {
  const about = REFERENCE.functions.find(({ name }) => name === word)?.about;
  expect(told(inHook(body))).toMatchObject({ word, head, is: null, about });
});

test("a hook is told by when it is called, and by what it may call", () => {
  const [, hook] = REFERENCE.hooks;
  expect(told("fn waiver_eli|gible(asked, w) {}")).toMatchObject({
    word: "waiver_eligible",
    head: "waiver_eligible(ctx, waiver) → true or false",
    about: hook?.about,
    says: ["explain", "refuse"],
  });
});

test("a parameter of a hook is told, whatever it is called", () => {
  const found = told("fn waiver_eligible(asked, |w) {}");
  expect(found).toMatchObject({ head: "w", is: "the waiver" });
});

test("a function of the file is told by its parameters", () => {
  expect(told(`fn minor(age) { 1 }\n${inHook("mi|nor(1);")}`)).toMatchObject({
    head: "minor(age)",
    about: null,
  });
});

test.each([
  "nob|ody;",
  "ctx.not|hing;",
  "nob|ody();",
  "ctx.mon|ey();",
  "if| true {}",
  "// ctx|",
  '"ctx|";',
  "#{ a|ge: 1 };",
  "quote.lines.add_d|ays(1);",
])("%s: nothing is invented", (body) => expect(told(inHook(body))).toBeNull());
