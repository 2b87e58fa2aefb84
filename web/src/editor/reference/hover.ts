// What a word of a script means: shown where the mouse rests on it, and at the cursor by F1.

import type { EditorState, Extension, Transaction } from "@codemirror/state";
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  type KeyBinding,
} from "@codemirror/view";
import type { SyntaxNode } from "@lezer/common";
import { saying, type Say } from "../words";
import { reading, type Reading } from "./reading";
import type { Hook } from "./reference";
import { code, paragraph } from "./told";

/** What is told of a word. */
export interface Told {
  from: number;
  to: number;
  /** The word, or how it is called. */
  head: string;
  /** What it is, in the reference's words; `null` where a call says it. */
  is: string | null;
  about: string | null;
  /** The functions by which a hook says what it wants. */
  says: string[];
}

/** What is known of the word at a place; `null` where nothing is. */
export function explained(state: EditorState, at: number, side: -1 | 1 = 1): Told | null {
  const read = reading(state);
  if (!read) return null;
  const node = read.root.resolveInner(at, side);
  const meant = ofNode(read, node);
  return meant && { from: node.from, to: node.to, is: null, about: null, says: [], ...meant };
}

type Meant = Pick<Told, "head"> & Partial<Told>;

function ofNode(read: Reading, node: SyntaxNode): Meant | null {
  const name = read.scope.text(node);
  const isCalled = isCallee(node);
  switch (node.name) {
    case "FunctionName": {
      const hook = read.known.hooks.get(name);
      return hook ? ofHook(hook) : null;
    }
    case "VariableDefinition": {
      const kind = read.scope.ofDefinition(node);
      return kind && { head: name, is: kind.is };
    }
    case "VariableName": {
      if (isCalled) return ofFunction(read, name);
      const kind = read.scope.kind(node);
      return kind && { head: name, is: kind.is };
    }
    case "PropertyName": {
      const member = node.parent?.name === "MemberExpression" ? node.parent : null;
      if (member && isCalled) return ofMethod(read, member, name);
      const kind = read.scope.kind(member);
      return kind && { head: name, is: kind.is };
    }
    default:
      return null;
  }
}

/** Whether it is called: `f` of `f(x)`, `len` of `list.len()`. */
function isCallee(node: SyntaxNode): boolean {
  const callee = node.name === "PropertyName" ? node.parent : node;
  const first = callee?.parent?.name === "CallExpression" ? callee.parent.firstChild : null;
  return first !== null && first.from === callee?.from && first.to === callee.to;
}

function ofHook({ name, parameters, gives, about, says }: Hook): Meant {
  const head = `${name}(${parameters.map(({ name }) => name).join(", ")})`;
  return { head: gives === null ? head : `${head} → ${gives}`, about, says };
}

/** A function of the file goes before one of the reference: the engine has none twice. */
function ofFunction({ scope, known }: Reading, name: string): Meant | null {
  const own = scope.functions().find((defined) => defined.name === name);
  if (own) return { head: `${name}(${own.parameters.join(", ")})` };
  const callable = known.functions.get(name);
  return callable ? { head: callable.signature, about: callable.about } : null;
}

function ofMethod({ scope, known }: Reading, member: SyntaxNode, name: string): Meant | null {
  const kind = scope.kind(member.firstChild);
  const [callable] = (kind && known.methods(kind).find(([{ name: is }]) => is === name)) ?? [];
  return callable ? { head: callable.signature, about: callable.about } : null;
}

/** What is told, as it is shown. */
function shown({ head, is, about, says }: Told, say: Say): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-told";
  const title = document.createElement("p");
  title.lang = "en";
  title.append(code(head), is === null ? "" : `: ${is}`);
  box.append(title);
  if (about !== null) box.append(paragraph(about));
  if (says.length > 0) {
    const calls = document.createElement("p");
    const names = says.flatMap((name, place) => [place > 0 ? ", " : " ", code(name)]);
    calls.append(say("editor-says"), ...names);
    box.append(calls);
  }
  return box;
}

const tooltip = hoverTooltip((view, at, side) => {
  const told = explained(view.state, at, side);
  if (!told) return null;
  const create = () => ({ dom: shown(told, view.state.facet(saying)) });
  return { pos: told.from, end: told.to, above: true, create };
});

/** Shows what the word at the cursor means, and says it to who reads by ear. */
function explain(view: EditorView): boolean {
  const { head: at } = view.state.selection.main;
  const told = explained(view.state, at) ?? explained(view.state, at, -1);
  if (!told) return false;
  const until = (tr: Transaction) => tr.docChanged || tr.selection !== undefined;
  activateHover(view, told.from, 1, { tooltip, until });
  const said = [told.head, told.is, told.about].filter((part) => part !== null).join(": ");
  view.dispatch({ effects: EditorView.announce.of(said) });
  return true;
}

/** Takes away what is shown of a word. */
function close(view: EditorView): boolean {
  const isOpen = hasHoverTooltips(view.state);
  if (isOpen) view.dispatch({ effects: closeHoverTooltips });
  return isOpen;
}

/** F1 explains the word at the cursor, Escape takes the explanation away. */
export const explaining: readonly KeyBinding[] = [
  { key: "F1", run: explain },
  { key: "Escape", run: close },
];

/** Explains words the mouse rests on. */
export const hovering: Extension = tooltip;
