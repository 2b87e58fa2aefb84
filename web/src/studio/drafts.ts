// Drafts of the rules as the server gives them, and what is asked of it about one.
//
// It carries; nothing is judged here. Who may do what is the session's, and the server decides.

import type { Answered } from "../api/request";
import type { Session } from "../api/session.svelte";
import type { Refusal } from "../engine/reply";

export const STATES = ["open", "submitted", "scheduled", "published", "discarded"] as const;
export type DraftState = (typeof STATES)[number];

/** A draft of a tenant's rules. */
export interface Draft {
  id: string;
  name: string;
  state: DraftState;
  /** The revision it is made on. */
  base: number;
  reason: string;
  /** Not before; null: at once. */
  publish_at: string | null;
  created_by_name: string | null;
  updated_at: string;
  submitted_by_name: string | null;
  submitted_at: string | null;
  decided_by_name: string | null;
  /** What who decided said. */
  answer: string | null;
  published_as: number | null;
}

export type FileChange = "none" | "added" | "changed" | "removed";

/** A file and how it stands to the revision. */
export interface DraftFile {
  file: string;
  change: FileChange;
}

/** What may happen to a draft. */
export type Event = "edit" | "submit" | "publish" | "approve" | "reject" | "withdraw" | "discard";

/** A draft with its files. */
export interface WholeDraft extends Draft {
  live: number;
  files: DraftFile[];
  events: Event[];
  /** Whether whoever asks wrote something of it. */
  own: boolean;
  /** Whether nobody publishes here what they wrote. */
  second_person: boolean;
  version: number;
}

/** What a file says; null where the draft, or the revision, has none. */
export interface FileText {
  file: string;
  change: FileChange;
  text: string | null;
  base: string | null;
  version: number;
}

/** What is wrong, and where. */
export interface Finding extends Refusal {
  severity: "error" | "warning";
  message: string;
  advice: string;
  file?: string;
  line?: number;
  column?: number;
  length?: number;
}

/** A place of an answer that is not as a case expects it. */
export interface Mismatch {
  path: string;
  expected: unknown;
  found: unknown;
}

/** How a golden case did. */
export interface Held {
  file: string;
  line: number;
  name: string;
  op: string;
  on: string;
  input: Record<string, unknown>;
  holds: boolean;
  differences: Mismatch[];
}

/** Whether a case touches a row or a line. */
export interface Covered {
  file: string;
  line: number;
  kind: "row" | "line";
  touched: boolean;
}

/** What is found of a draft. */
export interface Check {
  /** Hash of its pack; null where its files are none. */
  pack_hash: string | null;
  errors: number;
  findings: Finding[];
  tests: Held[] | null;
  coverage: Covered[] | null;
}

/** A change of an entry, as the engine tells revisions apart. */
export interface Change {
  key: string[];
  before?: unknown;
  after?: unknown;
}

/** What is said with an event. */
export interface Told {
  reason?: string;
  acknowledge?: boolean;
  publish_at?: string;
}

/** Whose text of a file is kept. */
export type Whose = "draft" | "live";

/** A page of drafts. */
export const DRAFTS = "packs/drafts/";

/** What is asked about one draft. */
export class DraftServer {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  /** The address of the draft, or of something of it. */
  path(of = ""): string {
    return `${DRAFTS}${encodeURIComponent(this.id)}${of}`;
  }

  async whole(): Promise<WholeDraft> {
    return (await this.session.here<WholeDraft>(this.path())).body;
  }

  async file(file: string): Promise<FileText> {
    return (await this.session.here<FileText>(this.path("/file"), { query: { file } })).body;
  }

  async put(file: string, text: string | null, version: number): Promise<FileText> {
    const etag = `"${version}"`;
    const asking = { method: "PUT", query: { file }, body: { text }, etag } as const;
    return (await this.session.here<FileText>(this.path("/file"), asking)).body;
  }

  async check(): Promise<Check> {
    return (await this.post<Check>("/check", {})).body;
  }

  /** The pack document as the text the engine prepares. */
  async pack(): Promise<string> {
    const query = { tenant: this.session.tenant };
    return (await this.session.fetch(this.path("/pack"), { query })).text();
  }

  async difference(): Promise<Change[]> {
    const path = this.path("/difference");
    return (await this.session.here<{ changes: Change[] }>(path)).body.changes;
  }

  async happen(event: Event, told: Told, version: number): Promise<WholeDraft> {
    return (await this.post<WholeDraft>(`/${event}`, told, version)).body;
  }

  async rebase(keep: Record<string, Whose>, version: number): Promise<WholeDraft> {
    return (await this.post<WholeDraft>("/rebase", { keep }, version)).body;
  }

  private post<T>(of: string, body: unknown, version?: number): Promise<Answered<T>> {
    const etag = version === undefined ? {} : { etag: `"${version}"` };
    return this.session.here<T>(this.path(of), { method: "POST", body, ...etag });
  }
}
