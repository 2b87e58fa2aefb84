// What is wrong with a draft, each at its place of a file: what the server found, and before it
// did, what the engine in the page finds of a script as it is typed.

import type { Diagnostic } from "../editor/findings";
import type { Sentences } from "../language/sentence";
import type { Finding } from "./drafts";
import type { Typed } from "./packs.svelte";
import { scriptName } from "./files";

/** A finding at its place. */
export interface Placed extends Diagnostic {
  /** Empty where it is of no file. */
  file: string;
}

const SCRIPT = /^\$\.sections\.scripts\.files\['(.+?)'\]/;

/** All that is wrong now. */
export function placed(
  findings: readonly Finding[],
  typed: readonly Typed[] | null,
  words: Sentences,
): Placed[] {
  const others = findings.filter(({ file = "" }) => typed === null || scriptName(file) === "");
  return [...others.map(ofServer), ...(typed ?? []).map((found) => ofEngine(found, words))];
}

function ofServer(finding: Finding): Placed {
  const { file = "", line = 1, column = 1, length = 0, severity, message, advice } = finding;
  // In TOML it is the value that is meant; in a script the word there.
  const isValue = file.endsWith(".toml") && length > 0;
  const end = isValue ? { endColumn: column + length } : {};
  return { file, line, column, ...end, severity, message: `${message} ${advice}` };
}

function ofEngine(found: Typed, words: Sentences): Placed {
  const { message, advice } = words.refusal(found);
  const name = SCRIPT.exec(found.path)?.[1] ?? "";
  const number = (argument: string) => {
    const value = found.arguments[argument];
    return typeof value === "number" ? value : 1;
  };
  const file = name === "" ? "" : `scripts/${name}`;
  const { severity } = found;
  const [line, column] = [number("line"), number("column")];
  return { file, line, column, severity, message: `${message} ${advice}` };
}
