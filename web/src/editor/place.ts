// Lines and columns as the engine and the server count them, from 1 and in characters, and places
// in a text as CodeMirror counts them. What lies outside the text is its nearest place.

import type { Text } from "@codemirror/state";

/** The place of a line and column. */
export function placeAt(doc: Text, line: number, column: number): number {
  if (line < 1) return 0;
  if (line > doc.lines) return doc.length;
  const { from, text } = doc.line(line);
  // A character may be two units of the text.
  const before = [...text].slice(0, Math.max(0, column - 1));
  return from + before.join("").length;
}

/** The range from a column to another of a line; without another, the word or sign there. */
export function rangeAt(
  doc: Text,
  line: number,
  column: number,
  endColumn?: number,
): { from: number; to: number } {
  const from = placeAt(doc, line, column);
  if (endColumn !== undefined && endColumn > column) {
    return { from, to: placeAt(doc, line, endColumn) };
  }
  const { text, from: start, to: end } = doc.lineAt(from);
  const [word = ""] = /^(?:[\p{L}\p{N}_]+|.)/u.exec(text.slice(from - start)) ?? [];
  if (word !== "") return { from, to: from + word.length };
  // At a line's end there is nothing to underline but what stands before.
  const [last = ""] = /.$/u.exec(text) ?? [];
  return { from: end - last.length, to: end };
}
