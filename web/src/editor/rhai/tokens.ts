// The tokens of Rhai that no table of characters can tell: comments within comments, texts closed
// by as many `#` as opened them, numbers beside ranges and methods, `!in`.

import { ExternalTokenizer, type InputStream } from "@lezer/lr";
import { BlockComment, DocBlock, Missing, notIn, Number, RawString } from "./rhai.grammar.terms";

/** What stands so many characters ahead; nothing at the end of the text. */
function ahead(input: InputStream, by = 0): string {
  const code = input.peek(by);
  return code < 0 ? "" : String.fromCharCode(code);
}

/** Whether a text stands next. */
function isNext(input: InputStream, text: string): boolean {
  return [...text].every((character, at) => ahead(input, at) === character);
}

const DECIMAL = /[\d_]/;
const RADIX: Record<string, RegExp> = { x: /[\da-f_]/i, o: /[0-7_]/, b: /[01_]/ };

const isOfName = (character: string) => /\w/.test(character);

/** Comments, each with those within it; one that is not closed goes to the end. */
export const comments = new ExternalTokenizer((input) => {
  if (!isNext(input, "/*")) return;
  const isDoc = ahead(input, 2) === "*" && !"*/".includes(ahead(input, 3));
  let depth = 0;
  do {
    const step = isNext(input, "/*") ? 1 : isNext(input, "*/") ? -1 : 0;
    depth += step;
    input.advance(step === 0 ? 1 : 2);
  } while (depth > 0 && input.next >= 0);
  input.acceptToken(isDoc ? DocBlock : BlockComment);
});

/** Numbers, texts between `#"` and `"#`, and `!in`. */
export const literals = new ExternalTokenizer((input) => {
  if (/\d/.test(ahead(input))) number(input);
  else if (ahead(input) === "#") raw(input);
  else if (isNext(input, "!in") && !isOfName(ahead(input, 3))) input.acceptToken(notIn, 3);
});

function number(input: InputStream): void {
  const prefix = ahead(input) === "0" ? ahead(input, 1).toLowerCase() : "";
  const radix = RADIX[prefix];
  if (radix) input.advance(2);
  pass(input, radix ?? DECIMAL);
  if (!radix && ahead(input) === ".") {
    const next = ahead(input, 1);
    // `1.` is a decimal too, but not where a range, a member or a method follows.
    if (/[^._a-z]/i.test(next)) {
      input.advance();
      pass(input, DECIMAL);
    }
  }
  input.acceptToken(Number);
}

function raw(input: InputStream): void {
  let marks = 0;
  while (ahead(input, marks) === "#") marks += 1;
  if (ahead(input, marks) !== '"') return;
  const end = `"${"#".repeat(marks)}`;
  input.advance(marks + 1);
  while (input.next >= 0 && !isNext(input, end)) input.advance();
  if (input.next >= 0) input.acceptToken(RawString, end.length);
}

function pass(input: InputStream, digit: RegExp): void {
  while (digit.test(ahead(input))) input.advance();
}

/**
 * What is not there where nothing else fits: the semicolon before a line that follows, the name
 * behind a point that was just typed. The statements below stay what they are meanwhile.
 */
export const gaps = new ExternalTokenizer(
  (input) => {
    if (input.next >= 0) input.acceptToken(Missing);
  },
  { contextual: true, fallback: true },
);
