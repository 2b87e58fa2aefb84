// Whether the server can do its work, as it says to whoever watches it; it does so beside the API.

import { Unreachable } from "../api/problem";

/** An error in a federation's rules. */
export interface Finding {
  sentence?: string;
  path?: string;
  file?: string;
}

/** Whether each federation's rules are loaded, and why not. */
export interface Readiness {
  tenants: Record<string, { state: string; error?: string; findings?: Finding[] }>;
}

/** Asks the server; that it is not ready is an answer. */
export async function readiness(): Promise<Readiness> {
  let response: Response;
  try {
    response = await fetch("/readyz", { cache: "no-store" });
  } catch (error) {
    throw new Unreachable(`no answer from \`${location.origin}\``, { cause: error });
  }
  return (await response.json()) as Readiness;
}
