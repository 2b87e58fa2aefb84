// One refresh for all tabs: a refresh token is good once, and a second use of it ends the log-in.
//
// Tabs take turns by a lock. Who refreshed says the time where every tab reads it at once, and the
// access token from memory to memory; who waited for the lock meanwhile takes that one.

import { keep, kept } from "../kept";

/** Long enough for a message to another tab of the same browser. */
const ON_ITS_WAY_MS = 1000;

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
    const known = this.last?.at ?? 0;
    return this.inTurn(async (waited) => {
      // Who waited, waited for a refresh, whether its time can be read here yet or not.
      const theirs = waited || this.refreshedAt() > before ? await this.since(known) : null;
      if (theirs !== null) return theirs;
      const token = await refresh();
      const shared = { at: Math.max(Date.now(), this.refreshedAt() + 1), token };
      keep(`${this.name}.refreshed`, String(shared.at));
      this.last = shared;
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

  /** The token another tab refreshed since, once it is here; none where it does not come. */
  private async since(known: number): Promise<string | null> {
    const there = () => (this.last && this.last.at > known ? this.last.token : null);
    if (this.channel && there() === null) {
      await new Promise<void>((resolve) => {
        this.heard = resolve;
        setTimeout(resolve, ON_ITS_WAY_MS);
      });
      this.heard = null;
    }
    return there();
  }

  /** Does something while no other tab does, told whether it had to wait for one. */
  private async inTurn<T>(doing: (waited: boolean) => Promise<T>): Promise<T> {
    // Locks are there on secure origins alone.
    const locks: LockManager | undefined = navigator.locks;
    if (!locks) return doing(false);
    const atOnce = await locks.request(this.name, { ifAvailable: true }, async (lock) =>
      lock ? { done: await doing(false) } : null,
    );
    return atOnce ? atOnce.done : locks.request(this.name, () => doing(true));
  }
}
