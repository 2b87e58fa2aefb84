// What the server finds wrong with a text, in it: underlined, marked at its line, listed by F8.

import { lintGutter, nextDiagnostic, openLintPanel, setDiagnostics } from "@codemirror/lint";
import type { EditorState, Extension, TransactionSpec } from "@codemirror/state";
import type { KeyBinding } from "@codemirror/view";
import { rangeAt } from "./place";
import { saying } from "./words";

/** What is wrong at a place of the text. */
export interface Diagnostic {
  /** From 1; the nearest line of the text where it has no such line. */
  line: number;
  /** From 1, in characters; the nearest place of the line where it has no such column. */
  column: number;
  /** Behind what is wrong; left out, it is the word at the column. */
  endColumn?: number;
  severity: "error" | "warning";
  /** In the reader's language. */
  message: string;
}

/** Shows these in the text, in place of those shown before. */
export function found(state: EditorState, diagnostics: readonly Diagnostic[]): TransactionSpec {
  const say = state.facet(saying);
  return setDiagnostics(
    state,
    diagnostics.map(({ line, column, endColumn, severity, message }) => ({
      ...rangeAt(state.doc, line, column, endColumn),
      severity,
      message,
      source: say(`editor-is-${severity}`),
    })),
  );
}

/** F8 lists all that is wrong, Alt-F8 goes from one to the next. */
export const finding: readonly KeyBinding[] = [
  { key: "F8", run: openLintPanel },
  { key: "Alt-F8", run: nextDiagnostic },
];

/** The marks at the lines. */
export const findings: Extension = lintGutter();
