// What only a part of the page says: a folder of web/messages, fetched with it.

import type { Book } from "../language/messages";

const books = import.meta.glob<string>("../../messages/*/*.ftl", {
  query: "?raw",
  import: "default",
});

/** The messages of web/messages/`name`. */
export function book(name: string): Book {
  return async (language) => {
    const fetched = await books[`../../messages/${name}/${language}.ftl`]?.();
    if (fetched === undefined) throw new Error(`no messages of \`${name}\` in \`${language}\``);
    return fetched;
  };
}
