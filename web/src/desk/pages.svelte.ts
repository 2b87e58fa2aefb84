// A list of the server's, page by page: the next appended to those there are.

import type { Query } from "../api/request";
import type { Session } from "../api/session.svelte";

/** A page: its rows under the list's own name, and the cursor of the next. */
type Page<T> = Record<string, T[]> & { next?: string | null };

export class Pages<T> {
  rows: T[] = $state.raw([]);
  next: string | null = $state(null);
  busy = $state(false);
  /** Whether an answer is there. */
  ready = $state(false);
  failure: unknown = $state.raw(null);
  private query: Query = {};
  private asking: AbortController | undefined;

  constructor(
    private readonly session: Session,
    /** The list's address. */
    private readonly path: string,
    /** What the rows are called in a page. */
    private readonly name: string,
  ) {}

  /** Finds the first page. */
  async find(query: Query = {}): Promise<void> {
    this.query = query;
    await this.ask(null);
  }

  /** Finds the next page. */
  async more(): Promise<void> {
    if (!this.busy && this.next !== null) await this.ask(this.next);
  }

  /** Finds the first page once more: something in the list has changed. */
  async renew(): Promise<void> {
    await this.ask(null);
  }

  private async ask(after: string | null): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.busy = true;
    this.failure = null;
    try {
      const query = { ...this.query, after };
      const { body } = await this.session.here<Page<T>>(this.path, { query, signal });
      const rows = body[this.name] ?? [];
      this.rows = after === null ? rows : [...this.rows, ...rows];
      this.next = body.next ?? null;
      this.ready = true;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
    this.busy = false;
  }
}
