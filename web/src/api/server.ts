// The server, as the page asks it: tenants, packs, clubs, recorded decisions.
//
// It carries bytes and reads what is needed. Every failure is a `Problem` the server stated or
// `Unreachable`; whether to ask again is the reader's choice.

import type { Level, Translations } from "../pack/document";
import type { Refusal } from "../engine/reply";
import { problemOf, Unreachable } from "./problem";

/** A federation the server serves. */
export interface Tenant {
  code: string;
  name: Translations;
  currency: string;
  time_zone: string;
  /** The languages it speaks. */
  languages?: string[];
  /** Today, where the federation is. */
  today: string;
  pack_hash: string | null;
  engine_hash: string;
  state: "ready" | "failed";
}

/** A club's path by level, as requests give it. */
export type OrgPath = Partial<Record<Level, string>>;

/** A club found. */
export interface Club {
  code: string;
  name: string;
  org: OrgPath;
  path: { level: Level; code: string; name: string }[];
}

/** A decision the server recorded. */
export interface Decision {
  id: string;
  tenant: string;
  op: string;
  on: string;
  request: unknown;
  /** What was answered, by the form of its operation, or refused; `null` once it is erased. */
  result: { ok?: unknown; refused?: Refusal } | null;
  reply_sha256: string;
  engine_hash: string;
  pack_hash: string;
  script_operations: number;
  purpose: "quote" | "binding";
  decided_at: string;
  request_id: string;
}

/** What a replay found. */
export interface Replay {
  outcome: "identical" | "different" | "erased";
  path?: string;
  recorded?: unknown;
  replayed?: unknown;
}

/** The server's answer: the reply's own bytes, and what gave it. */
export interface Confirmation {
  reply: Uint8Array;
  /** The recorded decision's id; `null` where nothing was recorded. */
  decision: string | null;
  engineHash: string;
  packHash: string;
}

/** A server at an address; the empty one is where the page came from. */
export class Server {
  constructor(
    readonly base: string,
    /** The language problems are stated in. */
    public language = "en",
  ) {}

  async tenants(): Promise<Tenant[]> {
    const { tenants } = await this.json<{ tenants: Tenant[] }>("/tenants");
    return tenants;
  }

  /** The pack document as the text the engine prepares. */
  async pack(tenant: string): Promise<string> {
    return (await this.fetch(`/tenants/${encodeURIComponent(tenant)}/pack`)).text();
  }

  /** The pack a decision was made by, as far as it is public. */
  async packOf({ tenant, pack_hash }: Decision): Promise<string> {
    const path = `/tenants/${encodeURIComponent(tenant)}/packs/${encodeURIComponent(pack_hash)}`;
    return (await this.fetch(path)).text();
  }

  async clubs(tenant: string, q: string, signal?: AbortSignal): Promise<Club[]> {
    const query = new URLSearchParams({ q, limit: "8" });
    const path = `/tenants/${encodeURIComponent(tenant)}/clubs?${query}`;
    return (await this.json<{ clubs: Club[] }>(path, signal ? { signal } : {})).clubs;
  }

  /** Has the server answer the request, and record it where asked. */
  async confirm(tenant: string, request: string, record: boolean): Promise<Confirmation> {
    const query = new URLSearchParams(record ? { tenant, record: "quote" } : { tenant });
    const headers = { "content-type": "application/json" };
    const asked = { method: "POST", body: request, headers };
    const response = await this.fetch(`/license-fees/calculate?${query}`, asked);
    return {
      reply: new Uint8Array(await response.arrayBuffer()),
      decision: response.headers.get("carreau-decision"),
      engineHash: response.headers.get("carreau-engine") ?? "",
      packHash: response.headers.get("carreau-pack") ?? "",
    };
  }

  /** The engine's core module, the very one with that hash. */
  async engineModule(sha256: string): Promise<ArrayBuffer> {
    return (await this.fetch(`/engines/${encodeURIComponent(sha256)}`)).arrayBuffer();
  }

  private async json<T>(path: string, init?: RequestInit): Promise<T> {
    return (await this.fetch(path, init)).json() as Promise<T>;
  }

  private async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("accept-language", this.language);
    let response: Response;
    try {
      response = await fetch(`${this.base}/api/v1${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new Unreachable(`no answer from \`${this.base || location.origin}\``, { cause: error });
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }
}
