// The messages of one language: the engine's sentences and the page's own words.
//
// The sentences are host/messages, the one set the command line and the server speak from; what
// only the page says is web/messages, and what only a desk says a folder of it, fetched with the
// desk (`desk/books.ts`). `format.ts` and `sentence.ts` say amounts and reasons.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "./language";

const sentences = import.meta.glob<string>("../../../host/messages/*.ftl", {
  query: "?raw",
  import: "default",
});
const words = import.meta.glob<string>("../../messages/*.ftl", {
  query: "?raw",
  import: "default",
});

/** Fetches messages of a language that only a part of the page says. */
export type Book = (language: Language) => Promise<string>;

/** Fetches the messages of a language; rejects where they cannot be fetched. */
export async function fetchMessages(language: Language, books: Book[] = []): Promise<Messages> {
  const ofHost = sentences[`../../../host/messages/${language}.ftl`];
  const ofPage = words[`../../messages/${language}.ftl`];
  if (!ofHost || !ofPage) throw new Error(`no messages in \`${language}\``);
  const further = books.map((book) => book(language));
  return new Messages(language, await Promise.all([ofHost(), ofPage(), ...further]));
}

/** The arguments of a message. */
export type Arguments = Record<string, FluentVariable>;

/** Renders the messages of one language. */
export class Messages {
  readonly language: Language;
  /** Every variable any message uses, so that those left out of an answer can be `none`. */
  readonly variables: ReadonlySet<string>;
  private readonly bundle: FluentBundle;

  constructor(language: Language, sources: string[]) {
    this.language = language;
    this.bundle = new FluentBundle(language, { useIsolating: false });
    for (const source of sources) {
      const [error] = this.bundle.addResource(new FluentResource(source));
      if (error) throw error;
    }
    const found = sources.join("\n").matchAll(/\{ ?\$([a-z_]+)/g);
    this.variables = new Set(Array.from(found, ([, name]) => name ?? ""));
  }

  /** Whether there is such a message. */
  has(id: string): boolean {
    return this.bundle.hasMessage(id);
  }

  /** A message, or one of its attributes; its id where there is none. */
  say(id: string, given: Arguments = {}, attribute?: string): string {
    const message = this.bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) {
      console.error(`no message \`${id}\` in \`${this.language}\``);
      return id;
    }
    // An error leaves the variable's name in the text; the tests render every message.
    const errors: Error[] = [];
    const text = this.bundle.formatPattern(pattern, given, errors);
    for (const error of errors) console.error(`message \`${id}\`: ${error.message}`);
    return text;
  }
}
