// The calculation as it stands: what is loaded, what is entered, what the engine answers to it.
//
// It fetches packs and asks the engine anew whenever an input changes. It computes nothing; the
// components below it only show.

import type { Server, Tenant } from "../api/server";
import { Preview } from "../engine/preview";
import { read, type Answer, type Reply } from "../engine/reply";
import type { PackDocument } from "../pack/document";
import { blank, dateParts, dateText, missing, request, type Inputs } from "./inputs";

/** A federation's rules, ready to answer. */
export interface Loaded {
  tenant: Tenant;
  pack: PackDocument;
  /** The pack's own text, as the engine was given it. */
  text: string;
  preview: Preview;
}

/** A question with its answer, word by word. */
export interface Asked {
  request: string;
  text: string;
  reply: Reply;
  /** The rules it was answered by. */
  packHash: string;
}

/** An answer that is a price, with the question it answers. */
export interface Priced extends Asked {
  reply: Answer & { refused?: undefined };
  tenant: string;
}

export class Calculation {
  inputs: Inputs = $state(blank());
  tenants: Tenant[] = $state.raw([]);
  loaded: Loaded | null = $state.raw(null);
  /** Names of the federation's clubs that were come across, by their codes. */
  clubs: Readonly<Record<string, string>> = $state.raw({});
  /** A federation that a link names and the server does not serve; empty otherwise. */
  unknownTenant = $state("");

  /** Why the server's tenants or a pack could not be had. */
  private unfetched: unknown = $state.raw(null);
  private last: Priced | null = null;
  private wanted = 0;

  constructor(readonly server: Server) {}

  readonly missing = $derived(missing(this.inputs));

  private readonly outcome: { asked: Asked | null; fault?: unknown } = $derived.by(() => {
    const { loaded, inputs } = this;
    const ready = loaded?.tenant.code === inputs.tenant && this.missing.length === 0;
    if (!loaded || !ready) return { asked: null };
    try {
      const asking = request(inputs);
      const text = loaded.preview.ask(asking);
      const { packHash } = loaded.preview;
      return { asked: { request: asking, text, reply: read(text), packHash } };
    } catch (fault) {
      console.error(fault);
      return { asked: null, fault };
    }
  });

  /** The answer to what is entered; `null` while something is missing. */
  readonly asked = $derived(this.outcome.asked);

  /** Why nothing can be shown: what could not be fetched, or a fault of the engine. */
  readonly failure = $derived(this.unfetched ?? this.outcome.fault ?? null);

  /** The last price there was for this federation, which stays in sight while typing. */
  readonly priced: Priced | null = $derived.by(() => {
    const { asked, inputs } = this;
    if (asked?.reply.ok) this.last = { ...asked, reply: asked.reply, tenant: inputs.tenant };
    return this.last?.tenant === inputs.tenant ? this.last : null;
  });

  /** Whether the price in sight answers what is entered now. */
  readonly current = $derived(this.asked !== null && this.asked.reply.ok !== undefined);

  /** Fetches the federations, and the rules of the one entered or else the first. */
  async start(inputs: Inputs): Promise<void> {
    this.unfetched = null;
    try {
      this.tenants = await this.server.tenants();
    } catch (error) {
      this.unfetched = error;
      return;
    }
    await this.enter(inputs);
  }

  /** Begins anew after a failure, with what was entered. */
  async restart(): Promise<void> {
    this.loaded = null;
    await this.start($state.snapshot(this.inputs));
  }

  /** Takes inputs over whole: from a link, an example, or going back. */
  async enter(inputs: Inputs): Promise<void> {
    const known = this.tenants.some(({ code }) => code === inputs.tenant);
    this.unknownTenant = known ? "" : inputs.tenant;
    this.inputs = inputs;
    if (known) return this.load();
    const ready = this.tenants.find(({ state }) => state === "ready") ?? this.tenants[0];
    return this.change(ready?.code ?? "");
  }

  /** Changes the federation, whose codes are all its own: only the player stays. */
  async change(tenant: string): Promise<void> {
    if (this.inputs.tenant !== this.unknownTenant) this.unknownTenant = "";
    const { birth, sex, on } = this.inputs;
    this.inputs = { ...blank(), birth, sex, on, tenant };
    await this.load();
  }

  /** Keeps a club's name, for wherever its code stands. */
  know(code: string, name: string): void {
    if (this.clubs[code] !== name) this.clubs = { ...this.clubs, [code]: name };
  }

  /** Fetches the federation's rules again: others may have been published since. */
  async renew(): Promise<void> {
    if (this.loaded) await this.fetch(this.loaded.tenant, ++this.wanted);
  }

  /** Has a federation's rules loaded, unless others are wanted by then. */
  private async fetch(tenant: Tenant, turn: number): Promise<void> {
    const text = await this.server.pack(tenant.code);
    const preview = await Preview.prepare(text);
    if (turn !== this.wanted) return preview.free();
    if (this.loaded?.tenant.code !== tenant.code) this.clubs = {};
    this.loaded?.preview.free();
    this.loaded = { tenant, text, pack: JSON.parse(text) as PackDocument, preview };
  }

  private async load(): Promise<void> {
    const { tenant: code } = this.inputs;
    const tenant = this.tenants.find((tenant) => tenant.code === code);
    if (!tenant) return;
    const turn = ++this.wanted;
    if (this.loaded?.tenant.code !== code) {
      this.unfetched = null;
      try {
        await this.fetch(tenant, turn);
        if (turn !== this.wanted) return;
      } catch (error) {
        if (turn === this.wanted) this.unfetched = error;
        return;
      }
    }
    this.fillIn(tenant);
  }

  /** Today where nothing else is said, and the season that holds the date. */
  private fillIn(tenant: Tenant): void {
    const { inputs } = this;
    if (dateText(inputs.on) === null) inputs.on = dateParts(tenant.today);
    if (inputs.season || !this.loaded) return;
    const on = dateText(inputs.on) ?? tenant.today;
    const { seasons } = this.loaded.pack.sections.seasons;
    const now = seasons.find(({ starts_on, ends_on }) => starts_on <= on && on <= ends_on);
    inputs.season = (now ?? seasons.at(-1))?.code ?? "";
  }
}
