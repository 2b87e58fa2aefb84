// Rhai as the editor speaks it: which part of a script has which colour, what folds, how lines are
// indented, how they are made comments.

import {
  continuedIndent,
  delimitedIndent,
  foldInside,
  foldNodeProp,
  indentNodeProp,
  LRLanguage,
} from "@codemirror/language";
import { styleTags, tags } from "@lezer/highlight";
import { parser } from "./rhai.grammar";

const colours = styleTags({
  "let const fn": tags.definitionKeyword,
  private: tags.modifier,
  "import export as": tags.moduleKeyword,
  "if else switch for while loop do until try catch": tags.controlKeyword,
  "break continue return throw": tags.controlKeyword,
  in: tags.operatorKeyword,
  This: tags.self,
  Boolean: tags.bool,
  Number: tags.number,
  "String RawString Char TemplateString": tags.string,
  OpenString: tags.invalid,
  "FunctionName CallExpression/VariableName": tags.function(tags.variableName),
  "CallExpression/MemberExpression/PropertyName": tags.function(tags.propertyName),
  VariableName: tags.variableName,
  VariableDefinition: tags.definition(tags.variableName),
  PropertyName: tags.propertyName,
  TypeName: tags.typeName,
  "Operator AssignOperator": tags.operator,
  "LineComment BlockComment": tags.comment,
  "DocComment DocBlock": tags.docComment,
  "( ) [ ] { } #{ ?[ InterpolationStart": tags.bracket,
});

const indents = indentNodeProp.add({
  "Block SwitchBody Map": delimitedIndent({ closing: "}" }),
  Array: delimitedIndent({ closing: "]" }),
  "ArgList ParamList": delimitedIndent({ closing: ")" }),
  IfExpression: continuedIndent({ except: /^\s*(\}|else\b)/ }),
  TryStatement: continuedIndent({ except: /^\s*(\}|catch\b)/ }),
  "VariableDeclaration Assignment ReturnStatement": continuedIndent({ except: /^\s*[})\]]/ }),
  "BlockComment DocBlock TemplateString": () => null,
});

const folds = foldNodeProp.add({
  "Block SwitchBody Map Array ArgList": foldInside,
  "BlockComment DocBlock": ({ from, to }) => ({ from: from + 2, to: to - 2 }),
});

/** Rhai. */
export const rhai = LRLanguage.define({
  name: "rhai",
  parser: parser.configure({ props: [colours, indents, folds] }),
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", '"', "`"] },
    indentOnInput: /^\s*[})\]]$/,
  },
});
