// What a new draft may begin with: a rule of one's own, written so far that only who and how much
// are left to be filled in.
//
// As it begins it changes no price: it names no region, and nothing is taken off. What stands in it
// for readers is said in their language; codes are the pack's.

import type { Say } from "../editor/words";
import type { Level, PackDocument } from "../pack/document";
import type { Names } from "../pack/names";

const HOOK = "license_adjust";
const LISTED_MAX = 30;
/** As much as the text shows in a line beside the files and the result. */
const LINE_MAX = 62;

/** The script such a draft begins with. */
export const REGIONAL = "scripts/regional.rhai";

/** The script of a pack that has a rule of the kind already; null where none has. */
export function taken({ sections }: PackDocument): string | null {
  const files = Object.entries(sections.scripts?.files ?? {});
  return files.find(([, text]) => text.includes(`fn ${HOOK}(`))?.[0] ?? null;
}

/** A measure of a region for the young, to be filled in. */
export function regional(names: Names, say: Say): string {
  const { organisation, vocabulary } = names.pack.sections;
  const level: Level = organisation.nodes.some((node) => node.level === "region")
    ? "region"
    : "district";
  const places = organisation.nodes.filter((node) => node.level === level);
  const known = places
    .slice(0, LISTED_MAX)
    .map(({ code, name }) => `${code} ${names.translate(name) ?? ""}`.trim())
    .join(", ");
  const label = vocabulary.labels?.[0]?.code ?? "measure";
  return [
    ...comment("", say("studio-begin-what")),
    `fn ${HOOK}(ctx, quote) {`,
    ...comment("    ", say("studio-begin-who", { places: known })),
    `    if ctx.org.${level} == "" && ctx.age < 18 {`,
    ...comment("        ", say("studio-begin-much")),
    `        adjust("${label}", -money("0.00"));`,
    ...comment("        ", say("studio-begin-why")),
    `        explain("${say("studio-begin-reason").replaceAll('"', "'")}");`,
    "    }",
    "}",
    "",
  ].join("\n");
}

/** A sentence as lines of a comment. */
function comment(indent: string, sentence: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of sentence.split(/\s+/)) {
    if (line !== "" && indent.length + 3 + line.length + 1 + word.length > LINE_MAX) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((text) => `${indent}// ${text}`);
}
