// A file being brought in: sent, followed line by line, reported.

import type { Session } from "../api/session.svelte";

const PAUSE_MS = 400;

/** What can be brought in. */
export const KINDS = ["players", "memberships", "org_nodes", "seasons"] as const;
export type Kind = (typeof KINDS)[number];

/** The action by which one of a kind is made: whoever may do that may bring in many. */
export const MAKES: Record<Kind, string> = {
  players: "create_player",
  memberships: "create_membership",
  org_nodes: "create_org_node",
  seasons: "create_season",
};

/** How a file is brought in. */
export interface How {
  kind: Kind;
  /** The good lines even where others are broken. */
  byLine: boolean;
  /** Although golden cases of the rules fail. */
  although: boolean;
  /** Tried only. */
  dry: boolean;
}

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
  state: "queued" | "checking" | "writing" | "done" | "failed";
  lines_total: number | null;
  lines_done: number;
  created: number;
  updated: number;
  unchanged: number;
  error_count: number;
  /** The first of them. */
  errors: LineError[];
}

/** Whether nothing more comes of it. */
export function isOver(job: ImportJob): boolean {
  return job.state === "done" || job.state === "failed";
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
  async run(file: Blob, how: How): Promise<void> {
    this.job = null;
    this.dry = how.dry;
    this.busy = true;
    this.failure = null;
    try {
      const mode = how.byLine ? "by_line" : "all_or_nothing";
      const query = { kind: how.kind, mode, dry_run: how.dry, acknowledge: how.although };
      const content = { of: "text/csv", bytes: file };
      const asking = { method: "POST", query, content } as const;
      this.job = (await this.session.here<ImportJob>("imports", asking)).body;
      while (!this.stopped && !isOver(this.job)) {
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
