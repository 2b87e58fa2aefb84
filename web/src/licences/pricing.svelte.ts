// What something would cost, asked of the engine in the page: each licence of somebody, by the
// facts the server has of them, or another fee.

import type { Session } from "../api/session.svelte";
import { Preview } from "../engine/preview";
import { read, type Answer, type AnyReply, type Op, type Reply } from "../engine/reply";
import type { LicenseType, PackDocument } from "../pack/document";

/** What the calculation of a licence asks of a member, as the server gathers it. */
export interface Facts {
  player: { birth_date: string; family?: { size: number; rank: number } };
  org: Record<string, string>;
  category?: string;
}

/** A licence that somebody can have. */
export interface Offer {
  type: LicenseType;
  answer: Answer;
}

export class Pricing {
  pack: PackDocument | null = $state.raw(null);
  failure: unknown = $state.raw(null);
  private preview: Preview | null = null;

  constructor(private readonly session: Session) {}

  /** Fetches the rules, or fetches them again where others may have been published since. */
  async load(): Promise<void> {
    this.failure = null;
    try {
      const text = await this.session.server.pack(this.session.tenant);
      const preview = await Preview.prepare(text);
      this.free();
      this.preview = preview;
      this.pack = JSON.parse(text) as PackDocument;
    } catch (error) {
      this.failure = error;
    }
  }

  /** The licences somebody can have in a season, and why there is none where there is none. */
  offers(facts: Facts, season: string, on: string): { offers: Offer[]; refused: Reply[] } {
    const types = this.pack?.sections.vocabulary.license_types ?? [];
    if (!this.preview || types.length === 0) return { offers: [], refused: [] };
    const requests = types.map(({ code }) =>
      JSON.stringify({
        op: "license_fee.calculate",
        on,
        input: { ...facts, season, license_type: code },
      }),
    );
    const replies = this.preview.askAll(requests).map(read);
    const offers = types.flatMap((type, at) => {
      const reply = replies[at];
      return reply?.ok ? [{ type, answer: reply }] : [];
    });
    return { offers, refused: replies.filter((reply) => reply.refused) };
  }

  /** What an operation comes to on a day; `null` while the rules are not there. */
  ask(op: Op, on: string, input: unknown): AnyReply | null {
    const reply = this.preview?.ask(JSON.stringify({ op, on, input }));
    return reply === undefined ? null : ({ ...(JSON.parse(reply) as object), op } as AnyReply);
  }

  /** Gives the engine's memory back. */
  free(): void {
    this.preview?.free();
    this.preview = null;
  }
}
