// What the names of a script stand for: variables and what they are, as far as the reference and
// the text tell it. Of anything else nothing is known, and nothing is guessed.

import type { Text } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { itemOf, plain, type Hook, type Kind, type Known } from "./reference";

/** A name that can be used at a place. */
export interface Variable {
  name: string;
  /** Where it is defined. */
  node: SyntaxNode;
}

/** A function of the file. */
export interface Defined {
  name: string;
  parameters: string[];
  node: SyntaxNode;
}

const WHOLE = plain("a whole number");
const TEXT = plain("a text");

/** What literals are, in the reference's words. */
const LITERALS: Record<string, Kind> = {
  String: TEXT,
  RawString: TEXT,
  TemplateString: TEXT,
  Boolean: plain("a truth value"),
  Array: { ...plain("a list"), is_list: true },
};

/** Reads one script. */
export class Scope {
  constructor(
    private readonly root: SyntaxNode,
    private readonly doc: Text,
    private readonly known: Known,
  ) {}

  /** The text of a node. */
  text({ from, to }: SyntaxNode): string {
    return this.doc.sliceString(from, to);
  }

  /** The functions the file defines. */
  functions(): Defined[] {
    const found: Defined[] = [];
    this.root.cursor().iterate(({ name, node }) => {
      const named = name === "FunctionDefinition" ? node.getChild("FunctionName") : null;
      if (!named) return;
      const parameters = node.getChild("ParamList")?.getChildren("VariableDefinition") ?? [];
      const names = parameters.map((parameter) => this.text(parameter));
      found.push({ name: this.text(named), parameters: names, node });
    });
    return found;
  }

  /** The hook whose function a place is in. */
  hookAt(place: SyntaxNode): Hook | null {
    const name = enclosing(place, "FunctionDefinition")?.getChild("FunctionName");
    return (name && this.known.hooks.get(this.text(name))) ?? null;
  }

  /** The variables that can be used at a place, the nearest first. */
  variables(place: SyntaxNode, at: number): Variable[] {
    const found: Variable[] = [];
    for (let node: SyntaxNode | null = place; node; node = node.parent) {
      for (const defined of definitions(node, at)) {
        const name = this.text(defined);
        if (found.every((variable) => variable.name !== name)) found.push({ name, node: defined });
      }
      if (node.name === "FunctionDefinition") break;
    }
    return found;
  }

  /** What an expression is. */
  kind(expression: SyntaxNode | null, asked: readonly string[] = []): Kind | null {
    if (!expression) return null;
    const within = () => this.kind(expression.firstChild, asked);
    switch (expression.name) {
      case "VariableName":
        return this.ofVariable(expression, asked);
      case "ParenthesizedExpression":
        return this.kind(expression.getChild("Expression"), asked);
      case "MemberExpression": {
        const of = within();
        const name = this.text(expression.lastChild ?? expression);
        return (of && this.known.members(of).find((member) => member.name === name)) ?? null;
      }
      case "IndexExpression": {
        const of = within();
        return of && itemOf(of);
      }
      case "CallExpression":
        return this.ofCall(expression);
      case "Number":
        return this.text(expression).includes(".") ? plain("a decimal") : WHOLE;
      default:
        return LITERALS[expression.name] ?? null;
    }
  }

  /** What the variable defined at a node is. */
  ofDefinition(defined: SyntaxNode, asked: readonly string[] = []): Kind | null {
    const by = defined.parent;
    if (by?.name === "VariableDeclaration") return this.kind(by.getChild("Expression"), asked);
    if (by?.name === "ForLoop") {
      const [item] = by.getChildren("VariableDefinition");
      const walked = by.getChild("Expression");
      if (item?.from !== defined.from || walked?.name === "RangeExpression") return WHOLE;
      const list = this.kind(walked, asked);
      return list && itemOf(list);
    }
    return by?.name === "ParamList" ? this.ofParameter(by, defined, asked) : null;
  }

  private ofVariable(node: SyntaxNode, asked: readonly string[]): Kind | null {
    const name = this.text(node);
    const variable = this.variables(node, node.from).find((variable) => variable.name === name);
    return variable ? this.ofDefinition(variable.node, asked) : null;
  }

  /** A hook's parameter is what the reference says; another function's what it is called with. */
  private ofParameter(list: SyntaxNode, defined: SyntaxNode, asked: readonly string[]) {
    const place = list
      .getChildren("VariableDefinition")
      .findIndex(({ from }) => from === defined.from);
    const hook = this.hookAt(list);
    if (hook) return hook.parameters[place] ?? null;
    const named = list.parent?.getChild("FunctionName");
    const name = named ? this.text(named) : "";
    // A function that calls itself says nothing of its parameters.
    if (asked.includes(name)) return null;
    const kinds = this.callsOf(name).map((call) => {
      const given = call.getChild("ArgList")?.getChildren("Expression")[place] ?? null;
      return this.kind(given, [...asked, name]);
    });
    return kinds.find((kind) => kind !== null) ?? null;
  }

  private callsOf(name: string): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    this.root.cursor().iterate(({ name: is, node }) => {
      const called = is === "CallExpression" ? node.firstChild : null;
      if (called?.name === "VariableName" && this.text(called) === name) found.push(node);
    });
    return found;
  }

  private ofCall(call: SyntaxNode): Kind | null {
    const called = call.firstChild;
    const name = called?.name === "MemberExpression" ? called.lastChild : called;
    return name ? this.known.given(this.text(name)) : null;
  }
}

/** The nearest node of a name that a place is in. */
export function enclosing(place: SyntaxNode, name: string): SyntaxNode | null {
  let node: SyntaxNode | null = place;
  while (node && node.name !== name) node = node.parent;
  return node;
}

/** The names that a node defines for what stands in it at a place. */
function definitions(node: SyntaxNode, at: number): SyntaxNode[] {
  const own = node.getChildren("VariableDefinition");
  switch (node.name) {
    case "Script":
    case "Block":
    case "Interpolation": {
      const before = node.getChildren("VariableDeclaration").filter(({ to }) => to <= at);
      return before.flatMap((declared) => declared.getChildren("VariableDefinition")).reverse();
    }
    case "FunctionDefinition":
      return node.getChild("ParamList")?.getChildren("VariableDefinition") ?? [];
    case "ForLoop":
    case "TryStatement":
      return own.filter(() => (node.getChildren("Block").at(-1)?.from ?? at) < at);
    case "Closure":
      return own;
    default:
      return [];
  }
}
