// A name the server gives by language, in the reader's.

import type { Translations } from "../pack/document";

/** The name in a language, in English where it has none; `null` where there is none at all. */
export function translated(name: Translations | undefined, language: string): string | null {
  if (name === undefined || typeof name === "string") return name ?? null;
  return name[language] ?? name["en"] ?? Object.values(name)[0] ?? null;
}
