// One full stop at the end of a sentence, and the words in it as they are: as host/src/language/
// stops.rs does.
//
// A sentence that ends in a name such as `… e. V.` would have two. So a value that ends a sentence
// by itself is marked where it is put in, and the message's own full stop behind the mark is left
// out; what stands elsewhere, such as a text somebody wrote, is never altered.

import type { FluentVariable } from "@fluent/bundle";

/** A character that no text has: Unicode reserves it for use inside programs. */
const MARK = "\uFFFF";

/** A value to be put into a sentence. */
export function mark(value: FluentVariable): FluentVariable {
  return typeof value === "string" && /[.!?…]$/.test(value) ? value + MARK : value;
}

/** The sentence of marked values. */
export function one(sentence: string): string {
  return sentence.replaceAll(`${MARK}.`, "").replaceAll(MARK, "");
}
