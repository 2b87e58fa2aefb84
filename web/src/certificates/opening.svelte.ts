// What a certificate would need, asked as its request is put together.
//
// Which federations it is between the engine in the page knows at once; the releasing federation's
// fee, and whether one is open already, the server gathers once all is said.

import type { Session } from "../api/session.svelte";
import { dateText, NO_DATE, type DateParts } from "../calculator/inputs";
import type { AnswerOf, ReplyOf } from "../engine/reply";
import type { Pricing } from "../licences/pricing.svelte";

/** Who comes: a record there is already, or a new one. */
export interface Person {
  known: boolean;
  id: string;
  given_name: string;
  family_name: string;
  born: DateParts;
  sex: string;
  email: string;
}

/** Nobody, or the one who was named. */
export function blankPerson(id: string): Person {
  const empty = { given_name: "", family_name: "", sex: "", email: "" };
  return { known: id !== "", id, born: { ...NO_DATE }, ...empty };
}

/** Who comes, as the server is told; null while something is missing. */
export function personOf(person: Person): Record<string, unknown> | null {
  const { known, id, given_name: given, family_name: family, born, sex, email } = person;
  if (known) return id ? { player: id } : null;
  const birth_date = dateText(born);
  if (!given.trim() || !family.trim() || birth_date === null) return null;
  return {
    new_player: {
      given_name: given.trim(),
      family_name: family.trim(),
      birth_date,
      ...(sex && { sex }),
      ...(email.trim() && { email: email.trim() }),
    },
  };
}

/** An answer about a certificate to come. */
export type Opened = AnswerOf<"itc.open">;
type Reply = ReplyOf<"itc.open">;

interface Asked {
  op: "itc.open";
  on: string;
  input: unknown;
}

const PAUSE_MS = 250;

export class Opening {
  reply: Reply | null = $state.raw(null);
  /** Whether the server has gathered all that counts. */
  whole = $state(false);
  failure: unknown = $state.raw(null);
  private asking: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly pricing: Pricing,
  ) {}

  /** Asks with as much as is said. */
  async gather(body: object | null, releasing: string, on: string): Promise<void> {
    this.asking?.abort();
    this.whole = false;
    this.failure = null;
    const receiving = this.pricing.pack?.sections.transfers?.itc?.federation;
    if (!releasing || !receiving) {
      this.reply = null;
      return;
    }
    this.reply = this.ask({ op: "itc.open", on, input: { releasing, receiving } });
    if (!body || this.reply?.refused) return;
    this.asking = new AbortController();
    const { signal } = this.asking;
    // A name is being typed: it is asked for once.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted) return;
    try {
      const asking = { method: "POST", body, signal } as const;
      const { body: said } = await this.session.here<{ asked: Asked; reply: object }>(
        "itc/check",
        asking,
      );
      this.reply = this.ask(said.asked) ?? ({ ...said.reply, op: "itc.open" } as Reply);
      this.whole = true;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
  }

  private ask({ op, on, input }: Asked): Reply | null {
    return this.pricing.ask(op, on, input) as Reply | null;
  }
}
