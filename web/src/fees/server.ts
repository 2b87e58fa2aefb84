// The server's side of the configuration: writing an entry, copying a season, the logs, revisions.
//
// It carries what the engine answered and what was recorded; a refusal is a `Problem`.

import type { ConfigChangeInput, Entity } from "./ask";
import type { Session } from "../api/session.svelte";
import { once } from "../api/request";
import type { Entry, RowOf } from "./entries";

const NOUNS: Record<ConfigChangeInput["entity"], string> = {
  season: "seasons",
  license_fee_config: "license-fee-configs",
  license_fee_override: "license-fee-overrides",
  fee_surcharge: "fee-surcharges",
  fee_schedule: "fee-schedules",
  waiver_type: "waiver-types",
  revenue_distribution_rule: "revenue-distribution-rules",
  transfer_config: "transfer-configs",
  transfer_fee: "transfer-fees",
};

/** A case of the pack's tests that comes out otherwise. */
export interface FailedTest {
  name: string;
  differences: { path: string; expected: unknown; found: unknown }[];
}

/** What a write did, or would do. */
export interface Written {
  outcome: string;
  before: Entry | null;
  after: Entry | null;
  revision: number | null;
  tests?: { passed: number; failed: FailedTest[] } | null;
}

/** How a write is made. */
export interface Writing {
  /** Words for the log. */
  reason: string;
  /** Publish although tests fail. */
  acknowledge: boolean;
}

/** An item of the report of a copy. */
export interface CopiedItem {
  entity: string;
  key: string;
  reason?: string | null;
}

/** What a copy of a season made, or would make. */
export interface SeasonCopied {
  created: CopiedItem[];
  skipped: CopiedItem[];
  revision?: number | null;
}

/** An entry of the log of fees. */
export interface FeeChange {
  id: string;
  at: string;
  actor: string | null;
  actor_name: string | null;
  revision: number | null;
  entity: string;
  entity_id: string;
  category: string | null;
  season: string | null;
  action: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** What of the log is asked for. */
export interface LogQuery {
  entity?: string;
  category?: string;
  season?: string;
  from?: string;
  to?: string;
  user?: string;
  after?: string | null;
  limit?: number;
}

/** A revision of the rules. */
export interface Revision {
  number: number;
  parent: number | null;
  pack_hash: string;
  author: string | null;
  author_name: string | null;
  reason: string | null;
  created_at: string;
  live: boolean;
}

/** A change between two revisions. */
export interface RevisionChange {
  key: string[];
  change: string;
  before: unknown;
  after: unknown;
}

export class FeeServer {
  constructor(private readonly session: Session) {}

  /** Makes a change of the configuration. */
  async write(change: ConfigChangeInput, { reason, acknowledge }: Writing) {
    const { entity, action, id, etag, value } = change;
    const query = { reason, acknowledge: acknowledge || null };
    const noun = NOUNS[entity];
    if (action === "create") {
      const key = once();
      return this.ask<Written>(`${noun}/`, { method: "POST", query, body: value, key });
    }
    const path = `${noun}/${encodeURIComponent(id ?? "")}`;
    const named = etag ? { etag: `"${etag}"` } : {};
    if (action === "delete") return this.ask<Written>(path, { method: "DELETE", query, ...named });
    return this.ask<Written>(path, { method: "PATCH", query, body: value, ...named });
  }

  /** An entry as it is now. */
  async entry(entity: Entity, id: string): Promise<Entry> {
    const path = `${NOUNS[entity]}/${encodeURIComponent(id)}`;
    const { body, etag } = await this.session.here<RowOf>(path);
    return { id, etag: etag.replaceAll('"', ""), entry: body };
  }

  async copySeason(from: string, to: string, { reason, acknowledge }: Writing) {
    const body = { from, to };
    const query = { reason, acknowledge: acknowledge || null };
    const key = once();
    const path = "fee-management/copy-season";
    return this.ask<SeasonCopied>(path, { method: "POST", query, body, key });
  }

  async changes(query: LogQuery) {
    type Page = { changes: FeeChange[]; next: string | null };
    return this.ask<Page>("fee-audit/", { query: { ...query } });
  }

  async revisions(after: string | null) {
    type Page = { revisions: Revision[]; next: string | null };
    return this.ask<Page>("revisions/", { query: { after } });
  }

  async difference(number: number, other: number) {
    type Difference = { changes: RevisionChange[] };
    const query = { with: other };
    return this.ask<Difference>(`revisions/${number}/difference`, { query });
  }

  async restore(number: number, { reason, acknowledge }: Writing) {
    const query = { reason, acknowledge: acknowledge || null };
    const path = `revisions/${number}/restore`;
    return this.ask<{ revision: number }>(path, { method: "POST", query });
  }

  private async ask<T>(path: string, asking: Parameters<Session["ask"]>[1] = {}): Promise<T> {
    return (await this.session.here<T>(path, asking)).body;
  }
}
