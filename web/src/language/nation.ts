// What nations are called in a language. The same as host/src/language/nation.rs.

import { locale } from "./language";
import type { Messages } from "./messages";

/** The name of a country, or of a part of it such as `GB-ENG`; the code where it has none. */
export function nation(messages: Messages, code: string): string {
  if (code.includes("-")) return messages.say("federation-part", { code });
  try {
    const names = new Intl.DisplayNames(locale(messages.language), { type: "region" });
    return names.of(code) ?? code;
  } catch {
    // It is no code of a country.
    return code;
  }
}
