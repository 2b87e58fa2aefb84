// What both builds need: where the engine's package lies, and a plugin that copies files.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The engine's package as `cargo xtask build` leaves it; it is in no registry. */
export const aliases = [
  {
    find: /^@carreau\/engine\/carreau_web_bg\.wasm/,
    replacement: path("../bindings/web/pkg/carreau_web_bg.wasm"),
  },
  { find: /^@carreau\/engine\/core$/, replacement: path("../bindings/web/pkg/core.mjs") },
  { find: /^@carreau\/engine$/, replacement: path("../bindings/web/pkg/browser.mjs") },
];

/** Emits files as they are: a name in the output, a path from here. */
export function copied(files: Record<string, string>): Plugin {
  return {
    name: "carreau:copied",
    apply: "build",
    generateBundle() {
      for (const [fileName, from] of Object.entries(files)) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(path(from)) });
      }
    },
  };
}
