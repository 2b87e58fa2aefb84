// The grammar of Rhai: it takes every script the engine takes, reads broken text as far as it can,
// and tells colours, folds and indents apart.

import {
  foldable,
  getIndentation,
  indentUnit,
  matchBrackets,
  syntaxTree,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { testTree } from "@lezer/generator/test";
import { classHighlighter, highlightTree } from "@lezer/highlight";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rhai } from "../../src/editor/rhai/language";

const ROOT = new URL("../../../", import.meta.url);

function scripts(folder: string): { name: string; text: string }[] {
  const names = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".rhai"))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, ROOT), "utf8") }));
}

/** Where a text does not read, each with what stands there. */
function gaps(text: string): string[] {
  const found: string[] = [];
  rhai.parser.parse(text).iterate({
    enter: ({ type, name, from, to }) => {
      const isGap = type.isError || name === "Missing" || name === "OpenString";
      if (isGap) found.push(`${from}: ${text.slice(Math.max(0, from - 12), to + 12)}`);
    },
  });
  return found;
}

const tree = (text: string) => rhai.parser.parse(text);

describe("every script of the packs reads", () => {
  const files = scripts("rules");
  test("there are some", () => expect(files.length).toBeGreaterThan(1));
  test.each(files)("$name", ({ text }) => expect(gaps(text)).toEqual([]));
});

describe("every hostile script that compiles reads", () => {
  // A file of cases has one after each `//#`; the others are a script each.
  const cases = scripts("tests/conformance/scripts").flatMap(({ name, text }) =>
    text
      .split(/^(?=\/\/# )/m)
      .map((script) => ({ name: `${name} ${/^\/\/# .*/.exec(script)?.[0] ?? ""}`, script })),
  );
  const compiled = cases.filter(({ name }) => !name.includes("=> script_invalid"));
  test("there are many", () => expect(compiled.length).toBeGreaterThan(120));
  test.each(compiled)("$name", ({ script }) => expect(gaps(script)).toEqual([]));

  test.each([
    ["no name", 1],
    ["a text that is not closed", 1],
    ["a comment that is not closed", 1],
    ["a floating-point number", 1],
  ])("%s does not", (title, count) => {
    const found = cases.find(({ name }) => name.includes(`//# ${title} =>`));
    expect(gaps(found?.script ?? "")).toHaveLength(count);
  });
});

test.each([
  ["a + b * c", "BinaryExpression(VariableName,Operator,BinaryExpression(...))"],
  ["a * b + c", "BinaryExpression(BinaryExpression(...),Operator,VariableName)"],
  ["a || b && c", "BinaryExpression(VariableName,Operator,BinaryExpression(...))"],
  ["a ** b ** c", "BinaryExpression(VariableName,Operator,BinaryExpression(...))"],
  ["a << b ** c", "BinaryExpression(BinaryExpression(...),Operator,VariableName)"],
  ["a ?? b..c", "BinaryExpression(VariableName,Operator,RangeExpression(...))"],
  ["a !in b", "BinaryExpression(VariableName,Operator,VariableName)"],
  ["!index", "UnaryExpression(Operator,VariableName)"],
  ["-a.b", "UnaryExpression(Operator,MemberExpression(VariableName,PropertyName))"],
  ["a?.b?[0]", "IndexExpression(MemberExpression(VariableName,PropertyName),Number)"],
  ["a::b(1)", "CallExpression(ScopedName(VariableName,VariableName),ArgList(Number))"],
  ["1..2", "RangeExpression(Number,Operator,Number)"],
  ["0xff_00.to_string()", "CallExpression(MemberExpression(Number,PropertyName),ArgList)"],
  ["1.50", "Number"],
  ["[1, 2,]", "Array(Number,Number)"],
  ['#{ a: 1, "b c": 2 }', "Map(MapEntry(PropertyName,Number),MapEntry(String,Number))"],
  ["|x, y| x", "Closure(VariableDefinition,VariableDefinition,VariableName)"],
  ["|| { 1 }", "Closure(Block(ExpressionStatement(Number)))"],
  ['"say ""yes"", \\"no\\""', "String"],
  ['##"a "# b"##', "RawString"],
  ["'\\''", "Char"],
  ["()", "Unit"],
  [
    "`a ${b + `${c}`} ``d`` \\${`",
    "TemplateString(Interpolation(InterpolationStart,ExpressionStatement(BinaryExpression(" +
      "VariableName,Operator,TemplateString(Interpolation(InterpolationStart," +
      "ExpressionStatement(VariableName)))))))",
  ],
])("%s is an expression", (text, expected) => {
  testTree(tree(`${text};`), `Script(ExpressionStatement(${expected}))`);
});

test.each([
  ["/* a /* b */ c */ x;", "Script(BlockComment,ExpressionStatement(VariableName))"],
  ["/// d\n/** e */\nx;", "Script(DocComment,DocBlock,ExpressionStatement(VariableName))"],
  ["if a {} - 1;", "Script(ExpressionStatement(...),ExpressionStatement(UnaryExpression(...)))"],
  ["a += 1;", "Script(Assignment(VariableName,AssignOperator,Number))"],
  [
    "for (x, i) in xs {}",
    "Script(ExpressionStatement(ForLoop(for,VariableDefinition,VariableDefinition,in," +
      "VariableName,Block)))",
  ],
  [
    "switch a { 1 | 2 if b => c, _ => {} }",
    "Script(ExpressionStatement(SwitchExpression(switch,VariableName,SwitchBody(" +
      "SwitchCase(BinaryExpression(...),if,VariableName,ExpressionStatement(VariableName))," +
      "SwitchCase(VariableName,Block)))))",
  ],
  [
    "try { a } catch (e) { b }",
    "Script(ExpressionStatement(TryStatement(try,Block(...),catch,VariableDefinition,Block(...))))",
  ],
  ["do { a } until b;", "Script(ExpressionStatement(DoLoop(do,Block(...),until,VariableName)))"],
  [
    "private fn f(a) { return a }",
    "Script(FunctionDefinition(private,fn,FunctionName,ParamList(VariableDefinition),Block(" +
      "ReturnStatement(return,VariableName))))",
  ],
])("%s is a statement", (text, expected) => testTree(tree(text), expected));

// What was not typed yet takes nothing away from what stands below.
test.each([
  ["a point", "ctx.", "ExpressionStatement(MemberExpression(VariableName,Missing)),Missing"],
  [
    "a point within a condition",
    "if ctx. {}",
    "ExpressionStatement(IfExpression(if,MemberExpression(VariableName,Missing),Block))",
  ],
  ["a text", 'let a = "b;', "VariableDeclaration(let,VariableDefinition,OpenString),Missing"],
  ["a semicolon", "a()", "ExpressionStatement(CallExpression(VariableName,ArgList)),Missing"],
  [
    "a bracket",
    "a(b",
    "ExpressionStatement(CallExpression(VariableName,ArgList(VariableName,⚠))),Missing",
  ],
])("a function without the end of %s", (_, broken, expected) => {
  const whole = "VariableDeclaration(let,VariableDefinition,Number)";
  testTree(
    tree(`fn f(ctx) {\n  ${broken}\n  let x = 1;\n}\nfn g() {}`),
    `Script(FunctionDefinition(fn,FunctionName,ParamList(VariableDefinition),` +
      `Block(${expected},${whole})),FunctionDefinition(fn,FunctionName,ParamList,Block))`,
  );
});

test("a function that is not closed leaves the next one a function", () => {
  const text = "fn f() {\n  if a {\n\nfn g(x) { x }\n";
  const names: string[] = [];
  tree(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === "FunctionName") names.push(text.slice(from, to));
    },
  });
  expect(names).toEqual(["f", "g"]);
});

test("words, texts, numbers, calls, members and comments are coloured", () => {
  const text = 'let a = f("b", 1).c; // d\nfn g() { true }';
  const found: [string, string][] = [];
  highlightTree(tree(text), classHighlighter, (from, to, classes) => {
    found.push([text.slice(from, to), classes.replaceAll("tok-", "")]);
  });
  expect(found.filter(([, classes]) => !/punctuation|operator/.test(classes))).toEqual([
    ["let", "keyword"],
    ["a", "variableName definition"],
    ["f", "variableName"],
    ['"b"', "string"],
    ["1", "number"],
    ["c", "propertyName"],
    ["// d", "comment"],
    ["fn", "keyword"],
    ["g", "variableName"],
    ["true", "bool"],
  ]);
});

const state = (doc: string) =>
  EditorState.create({ doc, extensions: [rhai, indentUnit.of("    ")] });

test.each([
  ["a block", "fn f() {\n  1\n}", "{", "}"],
  ["a map", "let a = #{\n  b: 1\n};", "#{", "}"],
  ["a list", "let a = [\n  1\n];", "[", "]"],
  ["a comment", "/*\n a\n*/", "/*", "*/"],
])("%s folds", (_, doc, open, close) => {
  const line = state(doc).doc.line(1);
  const fold = foldable(state(doc), line.from, line.to);
  expect(fold).toEqual({ from: doc.indexOf(open) + open.length, to: doc.lastIndexOf(close) });
});

test.each([
  ["a(b)", "(", ")"],
  ["a[b]", "[", "]"],
  ["a?[b]", "?[", "]"],
  ["{ a }", "{", "}"],
  ["#{ a: 1 }", "#{", "}"],
  ["`a${b}`", "${", "}"],
])("the brackets of %s belong together", (doc, open, close) => {
  const [opened, closed] = [doc.indexOf(open), doc.indexOf(close)];
  const ahead = matchBrackets(state(doc), opened + open.length - 1, 1);
  const back = matchBrackets(state(doc), closed + 1, -1);
  expect([ahead?.matched, ahead?.end?.from]).toEqual([true, closed]);
  expect([back?.matched, back?.end?.to]).toEqual([true, opened + open.length]);
});

test.each([
  ["a block", "fn f() {\n", 4],
  ["a block's end", "fn f() {\n    1\n}", 0],
  ["a block within", "fn f() {\n    if a {\n", 8],
  ["what is called with", "fn f() {\n    f(\n", 8],
  ["a map", "let a = #{\n", 4],
  ["what a declaration goes on with", "let a =\n", 4],
  ["what follows a statement", "fn f() {\n    a();\n", 4],
])("%s is indented", (_, doc, columns) => {
  const { doc: text } = state(doc);
  expect(getIndentation(state(doc), text.line(text.lines).from)).toBe(columns);
  expect(syntaxTree(state(doc)).length).toBe(doc.length);
});
