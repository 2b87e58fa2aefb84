// What the editor says, in the page's language: its own words and those CodeMirror has besides.

import { EditorState, Facet, type Extension } from "@codemirror/state";
import type { Arguments } from "../language/messages";

/** Says a message. */
export type Say = (id: string, given?: Arguments) => string;

/** How an editor says its words. */
export const saying = Facet.define<Say, Say>({ combine: ([say]) => say ?? ((id) => id) });

/** CodeMirror's words, each with the message that says it. `$` is what CodeMirror puts in. */
export const PHRASES: Readonly<Record<string, string>> = {
  "Control character": "editor-control-character",
  "Selection deleted": "editor-selection-deleted",
  close: "editor-close",
  Completions: "editor-completions",
  Diagnostics: "editor-diagnostics",
  "No diagnostics": "editor-no-diagnostics",
  "Fold line": "editor-fold-line",
  "Unfold line": "editor-unfold-line",
  "Folded lines": "editor-folded-lines",
  "Unfolded lines": "editor-unfolded-lines",
  to: "editor-to",
  "folded code": "editor-folded-code",
  unfold: "editor-unfold",
  "Go to line": "editor-go-to-line",
  go: "editor-go",
  Find: "editor-find",
  Replace: "editor-replace-by",
  next: "editor-next",
  previous: "editor-previous",
  all: "editor-all",
  "match case": "editor-match-case",
  regexp: "editor-regexp",
  "by word": "editor-by-word",
  replace: "editor-replace",
  "replace all": "editor-replace-all",
  "replaced match on line $": "editor-replaced-line",
  "replaced $ matches": "editor-replaced-count",
  "current match": "editor-current-match",
  "on line": "editor-on-line",
};

/** An editor that speaks so. */
export function spoken(say: Say): Extension {
  const said = Object.entries(PHRASES).map(([phrase, id]) => [phrase, say(id, { found: "$" })]);
  const phrases = Object.fromEntries(said) as Record<string, string>;
  return [saying.of(say), EditorState.phrases.of(phrases)];
}
