// The rules a treasurer looks at: which federation and season, ready to answer.
//
// It fetches and keeps; it computes nothing. A change is tried on a second pack, prepared beside
// the first and given back when it was asked.

import type { Changed } from "./ask";
import type { OrgPath, Server, Tenant } from "../api/server";
import { Preview } from "../engine/preview";
import type { Node, PackDocument, Season } from "../pack/document";
import { whole } from "./members";
import { pathOf } from "./table";

/** A federation's rules as they are now. */
export interface Rules {
  tenant: Tenant;
  pack: PackDocument;
  preview: Preview;
}

export class Treasury {
  rules: Rules | null = $state.raw(null);
  season = $state("");
  /** The place amounts are shown for; empty for the first district of all. */
  place: OrgPath = $state.raw({});
  failure: unknown = $state.raw(null);
  /** Names of clubs that were come across, by their codes. */
  clubs: Readonly<Record<string, string>> = $state.raw({});
  private wanted = 0;

  constructor(readonly server: Server) {}

  readonly seasons: Season[] = $derived(this.rules?.pack.sections.seasons.seasons ?? []);

  /** The season looked at. */
  readonly current: Season | null = $derived(
    this.seasons.find(({ code }) => code === this.season) ?? null,
  );

  readonly nodes: Node[] = $derived(this.rules?.pack.sections.organisation.nodes ?? []);

  /** Today where the federation is. */
  readonly today: string = $derived(this.rules?.tenant.today ?? "");

  /** The day amounts are shown for: today, or the season's nearest day. */
  readonly on: string = $derived.by(() => {
    const { today, current } = this;
    if (!current) return today;
    if (today < current.starts_on) return current.starts_on;
    return today > current.ends_on ? current.ends_on : today;
  });

  /** Fetches a federation's rules; amounts are shown for a node of its own, where one is named. */
  async start(tenant: string, season: string, node = ""): Promise<void> {
    const turn = ++this.wanted;
    this.failure = null;
    try {
      const tenants = await this.server.tenants();
      const chosen = tenants.find(({ code }) => code === tenant);
      if (turn !== this.wanted) return;
      if (chosen) await this.open(chosen, season, node, turn);
    } catch (failure) {
      if (turn === this.wanted) this.failure = failure;
    }
  }

  /** Fetches the rules anew, after they were changed. */
  async renew(season = this.season): Promise<void> {
    await this.start(this.rules?.tenant.code ?? "", season);
  }

  /** A pack after a change, prepared beside the present one; whoever asked gives it back. */
  async tried({ manifest, sections }: Changed): Promise<Preview> {
    if (!this.rules) throw new Error("no rules");
    const { pack } = this.rules;
    const changed = { manifest, sections: { ...pack.sections, ...sections } };
    return Preview.prepare(JSON.stringify(changed));
  }

  /** Keeps a club's name. */
  know(code: string, name: string): void {
    if (this.clubs[code] !== name) this.clubs = { ...this.clubs, [code]: name };
  }

  private async open(tenant: Tenant, season: string, node: string, turn: number): Promise<void> {
    const text = await this.server.pack(tenant.code);
    const preview = await Preview.prepare(text);
    if (turn !== this.wanted) return preview.free();
    const pack = JSON.parse(text) as PackDocument;
    const same = this.rules?.tenant.code === tenant.code;
    this.rules?.preview.free();
    this.rules = { tenant, pack, preview };
    const { nodes } = pack.sections.organisation;
    const own = pathOf(nodes, node);
    if (!same) this.place = Object.keys(own).length > 0 ? own : firstPlace(nodes);
    const { seasons } = pack.sections.seasons;
    const { today } = tenant;
    const now = seasons.find(({ starts_on, ends_on }) => starts_on <= today && today <= ends_on);
    const asked = seasons.find(({ code }) => code === season);
    this.season = (asked ?? now ?? seasons.at(-1))?.code ?? "";
  }
}

/** The first of the deepest level that is no club, with a club of no amounts of its own. */
function firstPlace(nodes: Node[]): OrgPath {
  const first = nodes.find(({ level }) => level === "district");
  const chosen = first ?? nodes.find(({ level }) => level === "region");
  return chosen ? pathOf(nodes, chosen.code) : whole({});
}
