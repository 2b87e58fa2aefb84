// What somebody pays today and what they would pay by the draft: one question, put to two packs.
//
// Both answers are the engine's in the page. Today's is the calculator's own calculation, by the
// live revision's whole document; the draft's is asked of whatever pack the writing last made.

import { Server } from "../api/server";
import type { Session } from "../api/session.svelte";
import { Calculation } from "../calculator/calculation.svelte";
import { examples } from "../calculator/examples";
import { blank, request } from "../calculator/inputs";
import { fromRequest } from "./facts";
import { read, type Reply } from "../engine/reply";
import type { Writing } from "./writing.svelte";

/** The server, whose pack is a revision's whole document, not only what is public of it. */
class LiveRules extends Server {
  constructor(
    private readonly session: Session,
    private readonly revision: () => number,
  ) {
    super("", session.server.language);
  }

  override async pack(tenant: string): Promise<string> {
    const path = `revisions/${this.revision()}`;
    return (await this.session.fetch(path, { query: { tenant } })).text();
  }
}

export class Trial {
  readonly calculation: Calculation;

  constructor(
    session: Session,
    private readonly writing: Writing,
  ) {
    const server = new LiveRules(session, () => writing.whole?.live ?? 0);
    this.calculation = new Calculation(server);
  }

  /** Today's answer; null while something is missing. */
  readonly before: Reply | null = $derived.by(() => this.calculation.asked?.reply ?? null);

  /** The draft's answer; null while something is missing or there is no pack to ask. */
  readonly after: Reply | null = $derived.by(() => {
    const { next } = this.writing;
    const { inputs, missing } = this.calculation;
    if (!next || missing.length > 0) return null;
    return read(next.preview.ask(request(inputs)));
  });

  /** Whether both answer alike, reasons aside. */
  readonly same = $derived(
    JSON.stringify(this.before?.ok ?? this.before?.refused) ===
      JSON.stringify(this.after?.ok ?? this.after?.refused),
  );

  /** Fetches today's rules, with a person to begin with. */
  async start(tenant: string, language: string): Promise<void> {
    this.calculation.server.language = language;
    const [example] = examples(tenant);
    const known = example?.inputs.tenant === tenant ? example.inputs : { ...blank(), tenant };
    await this.calculation.start(known);
  }

  /** Gives the engine's memory back. */
  leave(): void {
    this.calculation.loaded?.preview.free();
    this.calculation.loaded = null;
  }

  /** Takes over what a recorded question or a case asked; whether it is one about a licence. */
  async take(asked: { op: string; on: string; input: unknown }): Promise<boolean> {
    if (asked.op !== "license_fee.calculate") return false;
    const { tenant } = this.calculation.inputs;
    await this.calculation.enter(fromRequest(tenant, asked));
    return true;
  }
}
