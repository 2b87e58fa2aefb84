// Whether a request would be let in, asked as it is put together.
//
// The server gathers the facts and says what the engine was asked; where only the exception or its
// documents change, the engine in the page is asked the same with those. Where the server tells no
// facts, as of a member of another club, it is asked anew. It judges the request in the end.

import type { Session } from "../api/session.svelte";
import type { AnswerOf, ReplyOf } from "../engine/reply";
import type { Pricing } from "../licences/pricing.svelte";

/** What the engine is asked. */
interface Asked {
  op: "transfer.check";
  on: string;
  /** Null of a player whose facts are not to be read. */
  input: Record<string, unknown> | null;
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
  /** What the server was asked about last. */
  private last: Draft | null = null;
  private asking: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly pricing: Pricing,
  ) {}

  /** Has the server gather the facts; nothing is asked where something is missing. */
  async gather(draft: Draft): Promise<void> {
    this.asking?.abort();
    this.asked = this.there = this.last = null;
    this.failure = null;
    this.busy = false;
    if (draft.player && draft.to_club && draft.season) await this.send(draft);
  }

  /** Has the server answer for what was changed, where the page has no facts to ask by. */
  async follow(draft: Draft): Promise<void> {
    if (this.asked?.input || !this.last) return;
    if (JSON.stringify(draft) === JSON.stringify(this.last)) return;
    // What was answered stands there until the next is.
    await this.send(draft);
  }

  private async send(draft: Draft): Promise<void> {
    const { player, to_club, season, reason, evidence } = draft;
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.last = draft;
    this.failure = null;
    this.busy = true;
    try {
      const body = { player, to_club, season, evidence, ...(reason && { reason }) };
      const asking = { method: "POST", body, signal } as const;
      const { asked, reply } = (
        await this.session.here<{ asked: Asked; reply: object }>("transfers/check", asking)
      ).body;
      if (signal.aborted) return;
      this.asked = asked;
      this.there = { ...reply, op: "transfer.check" } as Reply;
    } catch (error) {
      if (signal.aborted) return;
      this.asked = this.there = null;
      this.failure = error;
    }
    this.busy = false;
  }

  /** What comes of it with an exception and documents; null while the facts are not there. */
  reply({ reason, evidence }: Draft): Reply | null {
    const { asked, there } = this;
    if (!asked) return null;
    if (!asked.input) return there;
    const input = { ...asked.input, evidence, reason: reason || null };
    const reply = this.pricing.pack && this.pricing.ask(asked.op, asked.on, input);
    return (reply as Reply | null) ?? there;
  }

  /** The day that was asked about. */
  get on(): string {
    return this.asked?.on ?? "";
  }
}
