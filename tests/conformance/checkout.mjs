// Serves files of the checkout, and what a test adds, to a page on this machine.

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const KINDS = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/**
 * Starts serving. `added` holds, by path, files that lie elsewhere, or functions that answer.
 * Resolves to the server and its address.
 */
export async function serve(added = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const found = added[pathname] ?? join(ROOT, normalize(pathname));
    if (typeof found === "function") return found(request, response);
    if (!existsSync(found)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": KINDS[extname(found)] ?? "text/plain" });
    return createReadStream(found).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}
