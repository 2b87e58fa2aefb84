// The tree as far as it was opened: the places below one are fetched when it is first opened.

import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { Session } from "../api/session.svelte";
import type { OrgNode, OrgNodes } from "../desk/nodes";

const PAGE = 200;

/** The places right below one, as far as they were fetched. */
export interface Below {
  nodes: OrgNode[];
  next: string | null;
  busy: boolean;
}

/** A line of the tree. */
export interface Line {
  node: OrgNode;
  depth: number;
  /** Which of the places right below the one above, from 1, and of how many. */
  position: number;
  size: number;
  open: boolean;
  /** Whether there are more of the same below it to be fetched. */
  more: boolean;
}

export class Tree {
  root: OrgNode | null = $state.raw(null);
  failure: unknown = $state.raw(null);
  private readonly below = new SvelteMap<string, Below>();
  private readonly opened = new SvelteSet<string>();

  constructor(private readonly session: Session) {}

  /** The lines in sight, from the top. */
  readonly lines: Line[] = $derived.by(() => {
    const lines: Line[] = [];
    const add = (node: OrgNode, depth: number, position: number, size: number, more: boolean) => {
      const open = this.opened.has(node.code);
      lines.push({ node, depth, position, size, open, more });
      const below = open ? this.below.get(node.code) : undefined;
      below?.nodes.forEach((child, at, all) => {
        const last = at === all.length - 1;
        add(child, depth + 1, at + 1, node.children, last && below.next !== null);
      });
    };
    if (this.root) add(this.root, 1, 1, 1, false);
    return lines;
  });

  /** Fetches the federation, and opens it. */
  async begin(): Promise<void> {
    this.failure = null;
    try {
      const query = { level: "federation", limit: 1 };
      const { body } = await this.session.here<OrgNodes>("org-nodes", { query });
      this.root = body.org_nodes[0] ?? null;
      if (this.root) await this.open(this.root.code);
    } catch (error) {
      this.failure = error;
    }
  }

  /** Opens a place, whose places below are fetched where they were not. */
  async open(code: string): Promise<void> {
    this.opened.add(code);
    if (!this.below.has(code)) await this.more(code);
  }

  close(code: string): void {
    this.opened.delete(code);
  }

  /** Opens whatever a place lies in, so that it is in sight. */
  async reveal(path: { code: string }[]): Promise<void> {
    for (const { code } of path.slice(0, -1)) await this.open(code);
  }

  /** Fetches more of the places right below one. */
  async more(code: string): Promise<void> {
    const before = this.below.get(code);
    if (before?.busy || before?.next === null) return;
    const nodes = before?.nodes ?? [];
    const after = before?.next ?? null;
    this.below.set(code, { nodes, next: after, busy: true });
    try {
      const query = { parent: code, after, limit: PAGE };
      const { body } = await this.session.here<OrgNodes>("org-nodes", { query });
      const all = [...nodes, ...body.org_nodes];
      this.below.set(code, { nodes: all, next: body.next, busy: false });
    } catch (error) {
      this.failure = error;
      if (before) this.below.set(code, before);
      else this.below.delete(code);
    }
  }

  /** Fetches everything that is open anew: something in it has changed. */
  async renew(): Promise<void> {
    const open = [...this.opened];
    this.below.clear();
    await this.begin();
    await Promise.all(open.map((code) => this.open(code)));
  }
}
