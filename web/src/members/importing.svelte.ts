// A file being brought in: sent, followed line by line, reported.

import type { Session } from "../api/session.svelte";

const PAUSE_MS = 400;

/** What can be brought in. */
export const KINDS = ["players", "memberships", "org_nodes"] as const;
export type Kind = (typeof KINDS)[number];

/** A line that was refused. */
export interface LineError {
  line: number;
  column: string | null;
  code: string;
  message: string;
  value: string | null;
}

/** How far the server has come. */
export interface ImportJob {
  id: string;
  state: "queued" | "running" | "done" | "failed";
  lines_total: number | null;
  lines_done: number;
  created: number;
  updated: number;
  unchanged: number;
  errors: LineError[];
}

export class Importing {
  job: ImportJob | null = $state.raw(null);
  /** Whether it was tried only. */
  dry = $state(false);
  busy = $state(false);
  failure: unknown = $state.raw(null);
  private stopped = false;

  constructor(private readonly session: Session) {}

  /** Sends a file, and follows it to its end. */
  async run(kind: Kind, file: Blob, mode: string, dry: boolean): Promise<void> {
    this.job = null;
    this.dry = dry;
    this.busy = true;
    this.failure = null;
    try {
      const query = { kind, mode, dry_run: dry };
      const content = { of: "text/csv", bytes: file };
      const asking = { method: "POST", query, content } as const;
      this.job = (await this.session.here<ImportJob>("imports", asking)).body;
      while (!this.stopped && (this.job.state === "queued" || this.job.state === "running")) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        this.job = (await this.session.here<ImportJob>(`imports/${this.job.id}`)).body;
      }
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }

  /** Follows it no more; the server goes on. */
  stop(): void {
    this.stopped = true;
  }
}
