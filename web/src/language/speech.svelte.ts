// The language the page is in at the moment, for every component below.
//
// Handed down as Svelte context, so that a page and an embedded calculator may differ.

import { getContext, setContext } from "svelte";
import { fetchMessages, type Arguments, type Book, type Messages } from "./messages";
import type { Language } from "./language";

const KEY = Symbol("speech");

/** What is spoken now. */
export class Speech {
  messages: Messages = $state.raw() as Messages;
  private books: Book[] = [];

  constructor(messages: Messages) {
    this.messages = messages;
  }

  get language(): Language {
    return this.messages.language;
  }

  /** A message. */
  say = (id: string, given?: Arguments): string => this.messages.say(id, given);

  /** Speaks another language, once its messages are there. */
  async change(language: Language): Promise<void> {
    this.messages = await fetchMessages(language, this.books);
  }

  /** Speaks of what parts of the page say besides, from now on. */
  async open(...books: Book[]): Promise<void> {
    const further = books.filter((book) => !this.books.includes(book));
    if (further.length === 0) return;
    this.messages = await fetchMessages(this.language, [...this.books, ...further]);
    this.books = [...this.books, ...further];
  }
}

/** Hands a speech down to every component below. */
export function provideSpeech(speech: Speech): void {
  setContext(KEY, speech);
}

/** The speech of the components above. */
export function speech(): Speech {
  return getContext<Speech>(KEY);
}
