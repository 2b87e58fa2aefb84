// The very module the server pinned, run in the page: fetched by its hash, checked, and asked.
//
// `preview.ts` asks the engine built for browsers; this is the other one, from the server's own
// store, so that nobody's word is taken for which code answered.

import { load } from "@carreau/engine/core";
import type { Server } from "../api/server";

/** The module's reply; rejects where the module is not what its hash says. */
export async function askPinned(
  server: Server,
  engineHash: string,
  pack: string,
  request: string,
): Promise<string> {
  const bytes = await server.engineModule(engineHash);
  const found = await sha256(bytes);
  if (found !== engineHash) throw new Error(`the module is \`${found}\`, not \`${engineHash}\``);
  const core = await load(bytes);
  const prepared = JSON.parse(core.prepare(pack)) as { ok?: { handle: number } };
  if (!prepared.ok) throw new Error("the module refuses the pack");
  return core.call(prepared.ok.handle, request);
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
