// Comparing two answers: by bytes, and the first place they differ at.

import { expect, test } from "vitest";
import { firstDifference, identical } from "../src/decision/difference";

const bytes = (text: string) => new TextEncoder().encode(text);

test("equal means the same bytes", () => {
  expect(identical(bytes('{"a":1}'), bytes('{"a":1}'))).toBe(true);
  expect(identical(bytes('{"a":1}'), bytes('{"a": 1}'))).toBe(false);
  expect(identical(bytes(""), bytes("x"))).toBe(false);
});

test.each([
  ['{"ok":{"total":"14.50"}}', '{"ok":{"total":"14.51"}}', "$.ok.total", '"14.50"', '"14.51"'],
  ['{"a":[1,2]}', '{"a":[1,3]}', "$.a[1]", "2", "3"],
  ['{"a":[1]}', '{"a":[1,{"b":2}]}', "$.a[1]", "—", '{"b":2}'],
  ['{"a":null}', "{}", "$.a", "null", "—"],
  ['{"a":{}}', '{"a":"x"}', "$.a", "{}", '"x"'],
])("%s and %s differ first at %s", (here, there, path, one, other) => {
  expect(firstDifference(here, there)).toEqual({ path, here: one, there: other });
});

test("texts that say the same are told apart by their text", () => {
  const found = firstDifference('{"a":1}', '{ "a":1}');
  expect(found).toEqual({ path: "$", here: '{"a":1}', there: '{ "a":1}' });
});

test("a long value is shown in short", () => {
  const found = firstDifference(JSON.stringify("x".repeat(500)), '"y"');
  expect(found.here).toHaveLength(120);
});
