// A change being made: tried out while it is filled in, then published, or why it is not.

import type { Session } from "../api/session.svelte";
import type { OrgPath } from "../api/server";
import type { ConfigChangeInput } from "./ask";
import { trial, type Payers, type Tried } from "./effect";
import { FeeServer } from "./server";
import type { Treasury } from "./treasury.svelte";

const PAUSE_MS = 120;

/** What is tried, for whom, where and on which day. */
export interface Trying {
  change: ConfigChangeInput;
  payers: Payers;
  place: OrgPath;
  on: string;
}

export class Attempt {
  tried: Tried | null = $state.raw(null);
  saving = $state(false);
  failure: unknown = $state.raw(null);
  /** Whether it is to be published although tests fail. */
  anyway = $state(false);
  reason = $state("");

  constructor(
    private readonly treasury: Treasury,
    private readonly session: Session,
  ) {}

  /** Tries a change after a pause in typing; nothing is tried without one. Returns how to stop. */
  follow(trying: Trying | null): () => void {
    if (!trying) {
      this.tried = null;
      return () => {};
    }
    let stale = false;
    const pause = setTimeout(async () => {
      const found = await trial(this.treasury, trying).catch((error: unknown) => {
        this.failure = error;
        return null;
      });
      if (!stale) this.tried = found;
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(pause);
    };
  }

  /** Publishes a change; the revision it made, or `null` where it was not published. */
  async publish(change: ConfigChangeInput): Promise<number | null> {
    this.saving = true;
    this.failure = null;
    try {
      const writing = { reason: this.reason.trim(), acknowledge: this.anyway };
      const { revision } = await new FeeServer(this.session).write(change, writing);
      return revision ?? 0;
    } catch (failure) {
      this.failure = failure;
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Reads the newest rules, with what was filled in kept. */
  async renew(): Promise<void> {
    this.failure = null;
    await this.treasury.renew();
  }
}
