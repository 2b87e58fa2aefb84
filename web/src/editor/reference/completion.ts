// What can be typed next: hooks where functions stand, members and methods behind a point,
// variables and functions elsewhere. Only what the reference or the file itself names.

import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { SyntaxNode } from "@lezer/common";
import { rhai } from "../rhai/language";
import { reading, type Reading } from "./reading";
import type { Hook, Kind } from "./reference";
import { enclosing } from "./scope";
import { paragraph } from "./told";

/** Nodes of words that are people's, and of names that are being made. */
const CLOSED = new Set([
  ...["LineComment", "DocComment", "BlockComment", "DocBlock"],
  ...["String", "RawString", "OpenString", "Char", "TemplateString", "Number"],
  ...["VariableDefinition", "ParamList", "MapEntry"],
]);

/** The words of the language itself, which need no completing. */
const KEYWORDS = new Set(
  rhai.parser.nodeSet.types.map(({ name }) => name).filter((name) => /^[a-z]+$/.test(name)),
);

/** A place something is typed at. */
interface Place extends Reading {
  node: SyntaxNode;
  /** Where the word begins that is being typed. */
  from: number;
  /** What stands on the line, before that word and behind the cursor. */
  before: string;
  behind: string;
}

/** What can be typed at the cursor; `null` where nothing is known. */
export function complete(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context;
  const read = reading(state);
  const word = context.matchBefore(/[a-z_]\w*/i);
  if (!read || state.readOnly || (word && KEYWORDS.has(word.text))) return null;
  const node = read.root.resolveInner(pos, -1);
  const isKey = node.name === "PropertyName" && node.parent?.name === "MapEntry";
  if (CLOSED.has(node.name) || isKey) return null;
  const from = word?.from ?? pos;
  const line = state.doc.lineAt(pos);
  const before = state.sliceDoc(line.from, from);
  const place = { ...read, node, from, before, behind: state.sliceDoc(pos, line.to) };
  if (!word && !explicit && !before.endsWith(".")) return null;
  const options = optionsAt(place);
  if (options.length === 0) return null;
  return { from, options, validFor: (text) => /^\w*$/.test(text) && !KEYWORDS.has(text) };
}

function optionsAt(place: Place): Completion[] {
  const { node, before, scope } = place;
  if (/(^|[^.])\.$/.test(before)) {
    const kind = scope.kind(objectOf(place));
    return kind ? ofValue(place, kind) : [];
  }
  if (isInBlock(node, place.from)) return standing(place);
  return /^\s*((private\s+)?fn\s+)?$/.test(before) ? hooks(place) : [];
}

/** What stands before the point that stands before the word. */
function objectOf({ root, from }: Place): SyntaxNode | null {
  let node: SyntaxNode | null = root.resolveInner(from, -1);
  // A name that is not there yet is a node of its own.
  while (node && !(node.name === "MemberExpression" && node.from < from)) node = node.parent;
  const object = node?.firstChild ?? null;
  return object && object.to < from ? object : null;
}

/** Whether a place is within a block: behind its end it is not. */
function isInBlock(node: SyntaxNode, at: number): boolean {
  const block = enclosing(node, "Block");
  if (!block) return false;
  const isWithin = at < block.to || block.lastChild?.name !== "}";
  return isWithin || (block.parent !== null && isInBlock(block.parent, at));
}

function ofValue({ known, behind }: Place, kind: Kind): Completion[] {
  const members = known.members(kind).map(({ name, is }) => ({
    label: name,
    type: "property",
    detail: is,
  }));
  const methods = known.methods(kind).map(([callable, { parameters }]) => {
    return called({ ...callable, parameters }, behind);
  });
  return [...members, ...methods];
}

function standing({ node, from, scope, known, behind }: Place): Completion[] {
  const variables = scope.variables(node, from).map((variable) => {
    const kind = scope.ofDefinition(variable.node);
    const named = { label: variable.name, type: "variable", boost: 2 };
    return kind ? { ...named, detail: kind.is } : named;
  });
  const own = scope.functions().filter(({ name }) => !known.hooks.has(name));
  const defined = own.map((callable) => ({ ...called(callable, behind), boost: 1 }));
  const functions = known.standing(scope.hookAt(node)).map(([callable, { parameters }]) => {
    return called({ ...callable, parameters }, behind);
  });
  return [...variables, ...defined, ...functions];
}

/** The hooks that the file does not define yet, whole. */
function hooks({ before, behind, known, scope }: Place): Completion[] {
  const defined = new Set(scope.functions().map(({ name }) => name));
  const open = [...known.hooks.values()].filter(({ name }) => !defined.has(name));
  return open.map((hook) => skeleton(hook, before.trim() === "", behind));
}

function skeleton({ name, parameters, about }: Hook, isWhole: boolean, behind: string): Completion {
  const head = `(${parameters.map(({ name }) => name).join(", ")})`;
  const shown = { label: name, type: "function", detail: head, info: () => paragraph(about) };
  if (/^\w*\s*\(/.test(behind)) return shown;
  return snippetCompletion(`${isWhole ? "fn " : ""}${name}${head} {\n\t\${}\n}`, shown);
}

/** A function that can be called. */
interface Offered {
  name: string;
  parameters: string[];
  signature?: string;
  about?: string;
}

function called({ name, parameters, signature, about }: Offered, behind: string): Completion {
  const gives = signature?.split(" → ")[1];
  const detail = `(${parameters.join(", ")})${gives === undefined ? "" : ` → ${gives}`}`;
  const shown: Completion = { label: name, type: "function", detail };
  if (about !== undefined) shown.info = () => paragraph(about);
  if (/^\w*\s*\(/.test(behind)) return shown;
  // What is given as a text in the signature is an example within quotation marks.
  const fields = parameters.map((parameter, place) =>
    parameter.replace(
      /^"?(.*?)("?)$/,
      (_, inside, mark) => `${mark}\${${place + 1}:${inside}}${mark}`,
    ),
  );
  return snippetCompletion(`${name}(${fields.join(", ")})`, shown);
}
