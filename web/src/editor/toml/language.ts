// TOML as the editor speaks it: which part of a file has which colour, what folds, how lines are
// indented, how they are made comments.

import {
  delimitedIndent,
  foldInside,
  foldNodeProp,
  indentNodeProp,
  LRLanguage,
} from "@codemirror/language";
import { styleTags, tags } from "@lezer/highlight";
import { parser } from "./toml.grammar";

const colours = styleTags({
  PropertyName: tags.propertyName,
  "PropertyName/String": tags.propertyName,
  "TableHeader/Key/PropertyName": tags.heading,
  "ArrayTableHeader/Key/PropertyName": tags.heading,
  "String LongString": tags.string,
  OpenString: tags.invalid,
  Number: tags.number,
  Date: tags.literal,
  Boolean: tags.bool,
  Comment: tags.comment,
  "[ ] { }": tags.bracket,
});

const indents = indentNodeProp.add({
  Array: delimitedIndent({ closing: "]" }),
  InlineTable: delimitedIndent({ closing: "}" }),
  "Document Table ArrayTable Pair": () => 0,
});

const folds = foldNodeProp.add({
  "Array InlineTable": foldInside,
  "Table ArrayTable": ({ firstChild, to }) => (firstChild ? { from: firstChild.to, to } : null),
});

/** TOML. */
export const toml = LRLanguage.define({
  name: "toml",
  parser: parser.configure({ props: [colours, indents, folds] }),
  languageData: {
    commentTokens: { line: "#" },
    closeBrackets: { brackets: ["(", "[", "{", '"'] },
    indentOnInput: /^\s*[}\]]$/,
  },
});
