// What federations of nations are called: by their country, or by the part of it they are of.

import { locale } from "../language/language";
import type { Messages } from "../language/messages";

/** What the engine says of a federation, with its name in the place of its code. */
export function named<T extends { arguments: Record<string, unknown> }>(
  messages: Messages,
  said: T,
): T {
  const { federation } = said.arguments;
  if (typeof federation !== "string") return said;
  return { ...said, arguments: { ...said.arguments, federation: nation(messages, federation) } };
}

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
