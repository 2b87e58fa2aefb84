// What an answer comes to, in a word: the total, or that there is none.

import type { Reply } from "../engine/reply";
import type { Sentences } from "../language/sentence";

/** The total of an answer as it is written; a dash while nothing is asked. */
export function figureOf(reply: Reply | null, words: Sentences): string {
  if (!reply) return "–";
  return reply.refused ? words.messages.say("studio-refused") : words.money(reply.ok.total);
}
