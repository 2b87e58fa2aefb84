// What an editor consists of: CodeMirror's parts, the two languages, the keys.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
} from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { appearance } from "./appearance";
import { coverage, type Marks } from "./coverage";
import { finding, findings, type Diagnostic } from "./findings";
import { complete } from "./reference/completion";
import { explaining, hovering } from "./reference/hover";
import { reference } from "./reference/reading";
import type { Reference } from "./reference/reference";
import { rhai } from "./rhai/language";
import { toml } from "./toml/language";
import { spoken, type Say } from "./words";

/** What an editor shows: its properties, as `Editor.svelte` explains them. */
export interface Shown {
  file: string;
  text: string;
  language: "rhai" | "toml";
  label: string;
  readonly: boolean;
  diagnostics: readonly Diagnostic[];
  marks: Marks;
  reference: Reference | null;
  say: Say;
}

const LANGUAGES: Record<Shown["language"], Extension> = {
  rhai: [rhai, rhai.data.of({ autocomplete: complete }), hovering],
  toml,
};

/** What is the same in every editor. Tab indents; behind an Escape it leaves the editor. */
export const constant: Extension = [
  coverage,
  findings,
  lineNumbers(),
  foldGutter(),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  history(),
  indentUnit.of("    "),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  search({ top: true }),
  EditorView.lineWrapping,
  appearance,
  keymap.of([
    ...finding,
    ...explaining,
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    indentWithTab,
  ]),
];

/** What follows what is shown, its text and places apart. */
export function following({ language, say, reference: known, readonly, label }: Shown): Extension {
  return [
    LANGUAGES[language],
    spoken(say),
    reference.of(known),
    EditorState.readOnly.of(readonly),
    EditorView.contentAttributes.of({
      tabindex: "0",
      "aria-label": label,
      "aria-description": say(readonly ? "editor-keys-reading" : "editor-keys"),
    }),
  ];
}
