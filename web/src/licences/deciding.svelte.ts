// Licences decided on, one after the other: the server is asked for each, and says of each.

import type { Session } from "../api/session.svelte";

/** A licence that waits. */
export interface Waiting {
  id: string;
  version: number;
  /** Whose it is. */
  name: string;
}

/** What can be done with one that waits. */
export type Decision = "approve" | "reject";

export class Deciding {
  busy = $state(false);
  done = $state(0);
  total = $state(0);
  /** What was last done, until something else is. */
  last: { decision: Decision; count: number } | null = $state.raw(null);
  failures: { name: string; failure: unknown }[] = $state.raw([]);

  constructor(private readonly session: Session) {}

  /** Decides on all of them alike; what is refused is kept with whose it is. */
  async decide(decision: Decision, all: Waiting[], reason = ""): Promise<void> {
    this.busy = true;
    this.done = 0;
    this.total = all.length;
    this.failures = [];
    this.last = null;
    const body = reason ? { reason } : {};
    for (const { id, version, name } of all) {
      const asking = { method: "POST", body, etag: `"${version}"` } as const;
      try {
        await this.session.here(`licenses/${id}/${decision}`, asking);
      } catch (failure) {
        this.failures = [...this.failures, { name, failure }];
      }
      this.done += 1;
    }
    this.last = { decision, count: all.length - this.failures.length };
    this.busy = false;
  }
}
