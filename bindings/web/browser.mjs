// `@carreau/engine` in a browser, a worker, a bundler, an edge host: the module is fetched from
// beside the script, or given by the caller. Node's entry is `node.mjs`; types are `index.d.ts`.

import start from "./carreau_web.js";

export { Engine, operations, version } from "./carreau_web.js";
export { PackRefused } from "./pack-refused.mjs";

/** Loads the module once; later calls find it loaded. */
export default async function init(
  // The form that bundlers know how to rewrite.
  source = new URL("./carreau_web_bg.wasm", import.meta.url),
) {
  await start({ module_or_path: source });
}
