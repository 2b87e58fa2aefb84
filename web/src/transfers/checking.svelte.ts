// Whether a request would be let in, asked as it is put together.
//
// The server gathers the facts and says what the engine was asked; where only the exception or its
// documents change, the engine in the page is asked the same with those. It is the server that
// judges the request in the end.

import type { Session } from "../api/session.svelte";
import type { AnswerOf, ReplyOf } from "../engine/reply";
import type { Pricing } from "../licences/pricing.svelte";

/** What the engine is asked. */
interface Asked {
  op: "transfer.check";
  on: string;
  input: Record<string, unknown>;
}

/** What is put together. */
export interface Draft {
  player: string;
  to_club: string;
  season: string;
  reason: string;
  /** Kinds of the documents that are there. */
  evidence: string[];
}

/** An answer about a transfer. */
export type Check = AnswerOf<"transfer.check">;

type Reply = ReplyOf<"transfer.check">;

export class Checking {
  busy = $state(false);
  failure: unknown = $state.raw(null);
  private asked: Asked | null = $state.raw(null);
  private there: Reply | null = $state.raw(null);
  private asking: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly pricing: Pricing,
  ) {}

  /** Has the server gather the facts; nothing is asked where something is missing. */
  async gather({ player, to_club, season, reason, evidence }: Draft): Promise<void> {
    this.asking?.abort();
    this.asked = this.there = null;
    this.failure = null;
    this.busy = false;
    if (!player || !to_club || !season) return;
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.busy = true;
    try {
      const body = { player, to_club, season, evidence, ...(reason && { reason }) };
      const asking = { method: "POST", body, signal } as const;
      const { asked, reply } = (
        await this.session.here<{ asked: Asked; reply: object }>("transfers/check", asking)
      ).body;
      this.asked = asked;
      this.there = { ...reply, op: "transfer.check" } as Reply;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
    this.busy = false;
  }

  /** What comes of it with an exception and documents; null while the facts are not there. */
  reply({ reason, evidence }: Draft): Reply | null {
    const { asked, there } = this;
    if (!asked) return null;
    const input = { ...asked.input, evidence, reason: reason || null };
    const reply = this.pricing.pack && this.pricing.ask(asked.op, asked.on, input);
    return (reply as Reply | null) ?? there;
  }

  /** The day that was asked about. */
  get on(): string {
    return this.asked?.on ?? "";
  }
}
