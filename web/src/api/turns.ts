// One refresh for all tabs: a refresh token is good once, and a second use of it ends the log-in.
//
// Tabs take turns by a lock. Who refreshed says the time where every tab reads it at once, and the
// access token from memory to memory; who waited for the lock meanwhile takes that one.

import { keep, kept } from "../kept";

/** Long enough for a message to another tab of the same browser. */
const ON_ITS_WAY_MS = 500;

interface Shared {
  at: number;
  token: string;
}

/** How the tabs of one log-in come by an access token. */
export class Turns {
  private readonly channel: BroadcastChannel | null;
  private last: Shared | null = null;
  private heard: (() => void) | null = null;

  /** `name` is the log-in's: its lock, its channel; and where the time of its refresh is kept. */
  constructor(private readonly name: string) {
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Shared>) => {
      this.last = data;
      this.heard?.();
    });
  }

  /** An access token: refreshed, or the one another tab refreshed while this one waited. */
  async token(refresh: () => Promise<string>): Promise<string> {
    const before = this.refreshedAt();
    return this.inTurn(async () => {
      const at = this.refreshedAt();
      const theirs = at > before ? await this.of(at) : null;
      if (theirs !== null) return theirs;
      const token = await refresh();
      const shared = { at: Math.max(Date.now(), at + 1), token };
      keep(`${this.name}.refreshed`, String(shared.at));
      this.channel?.postMessage(shared);
      return token;
    });
  }

  /** What was shared is of a log-in that is over. */
  forget(): void {
    this.last = null;
  }

  private refreshedAt(): number {
    return Number(kept(`${this.name}.refreshed`) ?? 0);
  }

  /** The token another tab refreshed then, once it is here; none where it does not come. */
  private async of(at: number): Promise<string | null> {
    if (this.channel && (this.last?.at ?? 0) < at) {
      await new Promise<void>((resolve) => {
        this.heard = resolve;
        setTimeout(resolve, ON_ITS_WAY_MS);
      });
      this.heard = null;
    }
    return this.last && this.last.at >= at ? this.last.token : null;
  }

  private async inTurn<T>(doing: () => Promise<T>): Promise<T> {
    // Locks are there on secure origins alone.
    const locks: LockManager | undefined = navigator.locks;
    return locks ? locks.request(this.name, doing) : doing();
  }
}
