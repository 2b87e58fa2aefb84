// `@carreau/engine` in Node: the module is read from beside the script, or given by the caller.
// Browsers' entry is `browser.mjs`; types are `index.d.ts`.

import { readFile } from "node:fs/promises";

import start from "./carreau_web.js";

export { Engine, operations, version } from "./carreau_web.js";
export { PackRefused } from "./pack-refused.mjs";

/** Loads the module once; later calls find it loaded. */
export default async function init(source = new URL("./carreau_web_bg.wasm", import.meta.url)) {
  // Node's `fetch` knows no `file:`.
  const isFile = source instanceof URL && source.protocol === "file:";
  await start({ module_or_path: isFile ? await readFile(source) : source });
}
