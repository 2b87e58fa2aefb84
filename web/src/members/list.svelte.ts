// The members in sight: found page by page, the next appended to those there are.
//
// The list last seen is kept while the page is open, so that whoever comes back from a member finds
// it where it was left. It is kept by who looks at what, and for nobody else.

import type { Session } from "../api/session.svelte";
import type { Player, Players } from "./players";

/** What is looked for. */
export interface Wanted {
  q: string;
  org_node: string;
}

export class MemberList {
  players: Player[] = $state.raw([]);
  next: string | null = $state(null);
  count: number | null = $state(null);
  /** Whether there are more than were counted. */
  least = $state(false);
  busy = $state(false);
  /** Whether an answer is there. */
  ready = $state(false);
  failure: unknown = $state.raw(null);
  private asking: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private wanted: Wanted,
  ) {}

  /** Finds the first page of something else; what is in sight stays until it is there. */
  async find(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    await this.ask(null);
  }

  /** Finds the next page. */
  async more(): Promise<void> {
    if (!this.busy && this.next !== null) await this.ask(this.next);
  }

  private async ask(after: string | null): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.busy = true;
    this.failure = null;
    try {
      const query = { ...this.wanted, after, limit: 50 };
      const { body } = await this.session.here<Players>("players", { query, signal });
      this.players = after === null ? body.players : [...this.players, ...body.players];
      this.next = body.next;
      if (after === null) {
        this.count = body.count ?? null;
        this.least = body.count_is_least ?? false;
      }
      this.ready = true;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
    this.busy = false;
  }
}

let last: { of: string; list: MemberList } | null = null;

/** The list last seen where it is the one that is wanted, or else a new one. */
export function listOf(session: Session, wanted: Wanted): MemberList {
  const of = JSON.stringify([session.me?.user.id, session.tenant, wanted]);
  if (last?.of === of) return last.list;
  const list = new MemberList(session, wanted);
  last = { of, list };
  void list.find(wanted);
  return list;
}

/** That the list in sight is now of something else. */
export function renamed(session: Session, wanted: Wanted): void {
  if (last) last.of = JSON.stringify([session.me?.user.id, session.tenant, wanted]);
}

/** Forgets the list: something in it has changed. */
export function forgetList(): void {
  last = null;
}
