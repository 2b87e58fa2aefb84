// The place lists begin at: one's own, where one has not the whole federation.

import type { Session } from "../api/session.svelte";

/** The place whoever may do something begins at, and whether there is no other to choose. */
export function homeOf(session: Session, action: string): { home: string; only: boolean } {
  if (session.mayEverywhere(action)) return { home: "", only: false };
  const grants = session.grantsOf(action);
  return {
    home: grants[0]?.org_node ?? "",
    only: grants.length === 1 && grants[0]?.level === "club",
  };
}
