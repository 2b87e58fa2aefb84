// Lines and columns as the engine counts them, as places of the text; and what of a text changes.

import { Text } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { placeAt, rangeAt } from "../../src/editor/place";
import { replacement } from "../../src/editor/replacement";

const DOC = Text.of(["let fee = ctx.fée;", "", "  \u{1f3af} adjust(", "end"]);

test.each([
  ["the beginning", 1, 1, 0],
  ["a column", 1, 5, 4],
  ["another line", 4, 1, 33],
  ["a column behind a character of two units", 3, 5, 25],
  ["a column beyond its line", 1, 99, 18],
  ["a column of an empty line", 2, 7, 19],
  ["a column before the first", 1, 0, 0],
  ["a line beyond the text", 9, 1, 36],
  ["a line before the first", 0, 9, 0],
])("%s", (_, line, column, place) => expect(placeAt(DOC, line, column)).toBe(place));

describe("a range", () => {
  const text = (line: number, column: number, end?: number) => {
    const { from, to } = rangeAt(DOC, line, column, end);
    return DOC.sliceString(from, to);
  };
  test.each([
    ["goes to its end", 1, 5, 8, "fee"],
    ["goes to its line's end at most", 4, 2, 99, "nd"],
    ["without an end is the word", 1, 11, undefined, "ctx"],
    ["is the rest of the word", 1, 12, undefined, "tx"],
    ["is a word with its accents", 1, 15, undefined, "fée"],
    ["is a sign", 1, 9, undefined, "="],
    ["is a character of two units", 3, 3, undefined, "\u{1f3af}"],
    ["at a line's end is what stands before", 1, 19, undefined, ";"],
    ["beyond the text is its last character", 9, 9, undefined, "d"],
    ["that ends before it begins is the word", 1, 5, 2, "fee"],
    ["of an empty line is empty", 2, 1, undefined, ""],
  ])("%s", (_, line, column, end, expected) => expect(text(line, column, end)).toBe(expected));
});

test.each([
  ["abc", "abc", null],
  ["abc", "axc", { from: 1, to: 2, insert: "x" }],
  ["abc", "abbc", { from: 2, to: 2, insert: "b" }],
  ["aa", "a", { from: 1, to: 2, insert: "" }],
  ["", "a", { from: 0, to: 0, insert: "a" }],
  ["ab", "", { from: 0, to: 2, insert: "" }],
])("from %j to %j", (before, after, expected) => {
  expect(replacement(before, after)).toEqual(expected);
});
