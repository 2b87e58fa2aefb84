// Makes `operations.d.ts` of the engine's vocabulary: what each operation is asked and answers, the
// refusals' codes, the explanations' keys. Everything else that is typed is in `../index.d.ts`.

import { compile } from "json-schema-to-typescript";

const BANNER = "// Made by `cargo xtask build` from the engine's own JSON Schemas.";

/** The declarations, as a text. */
export async function declarations({ codes, operations, reasons }) {
  const shared = {};
  const named = operations.map((operation) => [operation.op, asked(operation, shared)]);
  const schema = { title: "Operations", ...closed(Object.fromEntries(named)), $defs: shared };
  const interfaces = await compile(schema, "Operations", {
    additionalProperties: false,
    bannerComment: "",
    style: { printWidth: 100 },
  });
  const union = (name, words) =>
    `export type ${name} =\n${words.map((word) => `  | ${JSON.stringify(word)}`).join("\n")};\n`;
  return [BANNER, interfaces, union("Code", codes), union("ReasonKey", reasons)].join("\n");
}

/** One operation's two sides under names of their own; what they share is put into `shared`. */
function asked({ op, input, ok }, shared) {
  const sides = { input, ok };
  for (const [side, schema] of Object.entries(sides)) {
    const { $defs = {}, $schema: _draft, ...own } = schema;
    for (const [name, definition] of Object.entries({ ...$defs, [named(op, side, own)]: own })) {
      share(shared, name, definition);
    }
    sides[side] = { $ref: `#/$defs/${named(op, side, own)}` };
  }
  return closed(sides);
}

/** `LicenseFeeInput`; a quote is one type wherever it is the answer. */
function named(op, side, { title }) {
  if (side === "ok" && title !== "Output") return title;
  const words = op.replace(/\.calculate$/, "").split(/[._]/);
  return [...words, side === "ok" ? "output" : side]
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");
}

function share(shared, name, definition) {
  const { title: _title, ...described } = definition;
  const one = JSON.stringify({ title: name, ...described }, fieldsApart);
  if (shared[name] && JSON.stringify(shared[name]) !== one) {
    throw new Error(`two definitions are called \`${name}\`: name one of them otherwise`);
  }
  shared[name] = JSON.parse(one);
}

/** A field's own description is kept apart from what it refers to, which has one as well. */
function fieldsApart(_key, value) {
  if (!value?.$ref || Object.keys(value).length === 1) return value;
  const { $ref, ...described } = value;
  return { ...described, allOf: [{ $ref }] };
}

function closed(properties) {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
