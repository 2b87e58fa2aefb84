// Users and API keys as the server gives them to those who administer them.

import type { Grant } from "../api/session.svelte";

/** A user of the federation. */
export interface User {
  id: string;
  email: string;
  name: string;
  language: string;
  state: "invited" | "active" | "disabled";
  version: number;
  /** What was granted in the federation. */
  grants: Grant[];
  /** The number of the player whose own record the user sees; of one user only. */
  player?: string;
}

/** A key by which a program asks in the federation's name. */
export interface ApiKey {
  id: string;
  name: string;
  /** The secret's beginning. */
  prefix: string;
  org_node: string;
  scopes: string[];
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Roles that are granted in a federation; the platform's own is not. */
export function rolesOfTenant(roles: string[]): string[] {
  return roles.filter((role) => role !== "platform_admin");
}
