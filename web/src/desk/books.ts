// What only a part of the page says: a folder of web/messages, fetched with it.

import type { Book } from "../language/messages";

const books = import.meta.glob<string>("../../messages/*/*.ftl", {
  query: "?raw",
  import: "default",
});

const known = new Map<string, Book>();

/** The messages of web/messages/`name`: one book, however many desks speak by it. */
export function book(name: string): Book {
  const found = known.get(name) ?? fetching(name);
  known.set(name, found);
  return found;
}

function fetching(name: string): Book {
  return async (language) => {
    const fetched = await books[`../../messages/${name}/${language}.ftl`]?.();
    if (fetched === undefined) throw new Error(`no messages of \`${name}\` in \`${language}\``);
    return fetched;
  };
}
