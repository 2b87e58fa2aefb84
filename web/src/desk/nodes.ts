// The places of a federation's tree, as the desks ask the server for them.

import type { Session } from "../api/session.svelte";
import type { Level } from "../pack/document";

/** A place of the tree. */
export interface OrgNode {
  code: string;
  level: Level;
  parent: string | null;
  name: string;
  town: string | null;
  /** Whether the rules have it: it then changes with them alone. */
  of_pack: boolean;
  children: number;
  version: number;
  /** From the federation down to itself, where one place was read. */
  path?: { level: Level; code: string; name: string }[];
}

/** A page of places. */
export interface OrgNodes {
  org_nodes: OrgNode[];
  next: string | null;
}

/** The places found by words. */
export async function find(
  session: Session,
  q: string,
  level: string,
  signal: AbortSignal,
): Promise<OrgNode[]> {
  const query = { q, level, limit: 8 };
  return (await session.here<OrgNodes>("org-nodes", { query, signal })).body.org_nodes;
}

/** A place by its code; `null` where there is none. */
export async function read(session: Session, code: string): Promise<OrgNode | null> {
  const path = `org-nodes/${encodeURIComponent(code)}`;
  return (await session.here<OrgNode>(path).catch(() => null))?.body ?? null;
}
