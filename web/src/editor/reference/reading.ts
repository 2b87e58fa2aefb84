// What an editor knows of the script in it: its tree to the end, and the reference beside.

import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import { Facet, type EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { Known, type Reference } from "./reference";
import { Scope } from "./scope";

/** How long reading to the end of a script may take, in milliseconds. */
const PATIENCE_MS = 100;

/** The reference an editor goes by; `null` until there is one. */
export const reference = Facet.define<Reference | null, Known | null>({
  combine: ([given]) => (given ? new Known(given) : null),
});

/** A script as it is read. */
export interface Reading {
  root: SyntaxNode;
  scope: Scope;
  known: Known;
}

/** The script of a state; `null` without a reference. */
export function reading(state: EditorState): Reading | null {
  const known = state.facet(reference);
  if (!known) return null;
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE_MS) ?? syntaxTree(state);
  return { root: tree.topNode, scope: new Scope(tree.topNode, state.doc, known), known };
}
