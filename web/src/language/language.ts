// The five languages of the page, and which one a reader gets.
//
// What is said in them is in `messages.ts`; the choice is kept on the reader's own device.

import { keep as keepText, kept } from "../kept";

/** The languages, each by its own name. */
export const LANGUAGES = {
  en: "English",
  fr: "Français",
  sv: "Svenska",
  de: "Deutsch",
  es: "Español",
} as const;

export type Language = keyof typeof LANGUAGES;

const KEPT_UNDER = "carreau.language";

/** Whether a text is the code of one of the languages. */
export function isLanguage(code: string | null | undefined): code is Language {
  return code !== null && code !== undefined && Object.hasOwn(LANGUAGES, code);
}

/** The first of the wanted locales (`de-AT`) that is one of the languages, else English. */
export function choose(wanted: readonly string[]): Language {
  for (const locale of wanted) {
    const code = locale.toLowerCase().split("-")[0];
    if (isLanguage(code)) return code;
  }
  return "en";
}

/** The language chosen here before, else the browser's. */
export function preferred(): Language {
  const chosen = kept(KEPT_UNDER);
  return isLanguage(chosen) ? chosen : choose(navigator.languages);
}

/** The locale whose dates a language writes: English is the British. */
export function locale(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

/** Keeps the choice for the next visit. */
export function keep(language: Language): void {
  keepText(KEPT_UNDER, language);
}
