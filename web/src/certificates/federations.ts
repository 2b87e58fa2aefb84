// What federations of nations are called: by their country, or by the part of it they are of.

import { locale } from "../language/language";
import type { Messages } from "../language/messages";

/** The name of a country, or of a part of it such as `GB-ENG`; the code where it has none. */
export function nation(messages: Messages, code: string): string {
  if (code.includes("-")) return messages.say("federation-part", { code });
  try {
    return new Intl.DisplayNames(locale(messages.language), { type: "region" }).of(code) ?? code;
  } catch {
    // It is no code of a country.
    return code;
  }
}
