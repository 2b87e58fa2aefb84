// @vitest-environment happy-dom
// The text itself: it follows what it is given, tells what is typed, and keeps each file's undoing.

import { redo, undo } from "@codemirror/commands";
import { forEachDiagnostic, type Diagnostic as Shows } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { marked } from "../../src/editor/coverage";
import { Pane } from "../../src/editor/pane";
import type { Shown } from "../../src/editor/setup";

const SCRIPT: Shown = {
  file: "a.rhai",
  text: "fn a() {\n    1\n}\n",
  language: "rhai",
  label: "The script",
  readonly: false,
  diagnostics: [],
  marks: {},
  reference: null,
  say: (id) => id,
};
const DATA: Shown = { ...SCRIPT, file: "b.toml", text: "a = 1\n", language: "toml" };

/** A pane in a page, as `Editor.svelte` has one: what is typed is given back to it. */
function begin(shown: Shown) {
  const parent = document.createElement("div");
  document.body.append(parent);
  const said: string[] = [];
  let now = shown;
  const pane = new Pane(parent, shown, (text) => {
    said.push(text);
    now = { ...now, text };
    pane.show(now);
  });
  const view = EditorView.findFromDOM(parent);
  if (!view) throw new Error("there is no editor");
  const show = (changes: Partial<Shown>) => {
    now = { ...now, ...changes };
    pane.show(now);
  };
  const type = (insert: string) => view.dispatch({ changes: { from: 0, insert } });
  return { parent, pane, view, said, show, type, text: () => view.state.doc.toString() };
}

function diagnostics(view: EditorView): [string, string, string | undefined][] {
  const found: [string, string, string | undefined][] = [];
  forEachDiagnostic(view.state, ({ message, source }: Shows, from, to) => {
    found.push([message, view.state.sliceDoc(from, to), source]);
  });
  return found;
}

function marks(view: EditorView): [number, string][] {
  const found: [number, string][] = [];
  view.state.field(marked).between(0, view.state.doc.length, (from, _, { is }) => {
    found.push([view.state.doc.lineAt(from).number, is]);
  });
  return found;
}

test("what is typed is told, and nothing else", () => {
  const { said, type, show } = begin(SCRIPT);
  type("x");
  show({ label: "Another" });
  expect(said).toEqual([`x${SCRIPT.text}`]);
});

test("each file has its own undoing, kept while another is shown", () => {
  const { view, type, show, text } = begin(SCRIPT);
  type("x");
  const script = text();
  show(DATA);
  expect(text()).toBe(DATA.text);
  expect(undo(view)).toBe(false);
  type("y");
  show({ ...SCRIPT, text: script });
  expect(text()).toBe(script);
  expect(undo(view)).toBe(true);
  expect(text()).toBe(SCRIPT.text);
  expect(redo(view)).toBe(true);
  show({ ...DATA, text: `y${DATA.text}` });
  expect(undo(view)).toBe(true);
  expect(text()).toBe(DATA.text);
});

test("the cursor stays where it was in a file", () => {
  const { pane, view, show } = begin(SCRIPT);
  pane.jump(2, 5);
  show(DATA);
  expect(view.state.selection.main.head).toBe(0);
  show(SCRIPT);
  expect(view.state.selection.main.head).toBe(13);
});

test("a text from outside takes the place of what is there, and can be undone", () => {
  const { view, show, text, said } = begin(SCRIPT);
  show({ text: "fn b() {\r\n    1\r\n}\r\n" });
  expect(text()).toBe("fn b() {\n    1\n}\n");
  expect(said.at(-1)).toBe(text());
  expect(undo(view)).toBe(true);
  expect(text()).toBe(SCRIPT.text);
});

test("a text from outside is taken too where it changed while another file was shown", () => {
  const { view, show, text } = begin(SCRIPT);
  show(DATA);
  show({ ...SCRIPT, text: "// new\n" });
  expect(text()).toBe("// new\n");
  expect(undo(view)).toBe(true);
  expect(text()).toBe(SCRIPT.text);
});

test.each([
  [2, 5, 13],
  [99, 99, SCRIPT.text.length],
])("a jump to %i:%i goes there, or to the nearest place there is", (line, column, place) => {
  const { pane, view } = begin(SCRIPT);
  pane.jump(line, column);
  expect(view.state.selection.main.head).toBe(place);
  expect(view.hasFocus).toBe(true);
});

test("it is a text field with a name and a word on its keys", () => {
  const { parent, show } = begin(SCRIPT);
  const content = parent.querySelector(".cm-content");
  const names = ["role", "aria-multiline", "aria-label", "aria-description", "aria-readonly"];
  const said = () => names.map((name) => content?.getAttribute(name));
  expect(said()).toEqual(["textbox", "true", "The script", "editor-keys", null]);
  show({ readonly: true, label: "b" });
  expect(said()).toEqual(["textbox", "true", "b", "editor-keys-reading", "true"]);
});

test("what is wrong is shown where it is, and moves with the text", () => {
  const { view, type, show } = begin(SCRIPT);
  const wrong = { line: 1, column: 4, severity: "error", message: "no" } as const;
  const odd = { line: 9, column: 9, severity: "warning", message: "odd" } as const;
  show({ diagnostics: [wrong, odd] });
  const shown = [
    ["no", "a", "editor-is-error"],
    ["odd", "", "editor-is-warning"],
  ];
  expect(diagnostics(view)).toEqual(shown);
  type("// above\n");
  expect(diagnostics(view)).toEqual(shown);
  show({ diagnostics: [] });
  expect(diagnostics(view)).toEqual([]);
});

test("marks stand at their lines, and a line that reads otherwise has none", () => {
  const { view, type, show } = begin(SCRIPT);
  show({ marks: { 1: "touched", 2: "untouched", 9: "touched" } });
  expect(marks(view)).toEqual([
    [1, "touched"],
    [2, "untouched"],
  ]);
  type("// above\n");
  expect(marks(view)).toEqual([
    [2, "touched"],
    [3, "untouched"],
  ]);
  view.dispatch({ changes: { from: view.state.doc.line(3).to, insert: " + 1" } });
  expect(marks(view)).toEqual([[2, "touched"]]);
  view.dispatch({ changes: { from: view.state.doc.line(2).to, insert: "\n" } });
  expect(marks(view)).toEqual([[2, "touched"]]);
  view.dispatch({ changes: { from: 0, to: view.state.doc.line(3).from } });
  expect(marks(view)).toEqual([]);
});

test("what is wrong and marked stays where the text took it while another file was shown", () => {
  const wrong = { line: 1, column: 4, severity: "error", message: "no" } as const;
  const { view, type, show, text } = begin(SCRIPT);
  show({ diagnostics: [wrong], marks: { 1: "touched" } });
  type("// above\n");
  const script = text();
  show(DATA);
  expect([diagnostics(view), marks(view)]).toEqual([[], []]);
  show({ ...SCRIPT, text: script, diagnostics: [{ ...wrong }], marks: { 1: "touched" } });
  expect(diagnostics(view)).toEqual([["no", "a", "editor-is-error"]]);
  expect(marks(view)).toEqual([[2, "touched"]]);
  show(DATA);
  show({ ...SCRIPT, text: script, diagnostics: [], marks: { 3: "untouched" } });
  expect([diagnostics(view), marks(view)]).toEqual([[], [[3, "untouched"]]]);
});

test("another language is spoken at once", () => {
  const { parent, view, show } = begin(SCRIPT);
  show({
    diagnostics: [{ line: 1, column: 1, severity: "error", message: "no" }],
    say: (id) => `fr-${id}`,
  });
  expect(parent.querySelector(".cm-content")?.getAttribute("aria-description")).toBe(
    "fr-editor-keys",
  );
  expect(diagnostics(view)).toEqual([["no", "fn", "fr-editor-is-error"]]);
  expect(view.state.phrase("replaced $ matches", 3)).toBe("fr-editor-replaced-count");
});
