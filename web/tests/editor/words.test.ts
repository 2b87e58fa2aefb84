// CodeMirror's own words: every one it has is said in the page's languages.

import { EditorState } from "@codemirror/state";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PHRASES, spoken } from "../../src/editor/words";
import { Messages } from "../../src/language/messages";

const PACKAGES = new URL("../../node_modules/@codemirror/", import.meta.url);
const MESSAGES = new URL("../../messages/editor/", import.meta.url);

test("every word of CodeMirror has a message", () => {
  const parts = readdirSync(PACKAGES).map((name) =>
    readFileSync(new URL(`${name}/dist/index.js`, PACKAGES), "utf8"),
  );
  const calls = parts.join("\n").matchAll(/phrase\((?:view, )?((?:\w+(?:\.\w+)* \? )?"[^)]*)\)/g);
  const words = Array.from(calls, ([, inside]) => inside?.match(/"[^"]+"/g) ?? []).flat();
  expect(words.length).toBeGreaterThan(25);
  expect(Object.keys(PHRASES).sort()).toEqual(
    [...new Set(words.map((word) => word.slice(1, -1)))].sort(),
  );
});

test("what CodeMirror puts into its words is put into the message", () => {
  const messages = new Messages("de", [readFileSync(new URL("de.ftl", MESSAGES), "utf8")]);
  const extensions = spoken((id, given) => messages.say(id, given));
  const state = EditorState.create({ extensions });
  expect(state.phrase("replaced $ matches", 3)).toBe("Ersetzt: 3");
  expect(state.phrase("Find")).toBe("Suchen");
});
