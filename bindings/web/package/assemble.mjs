// Puts the npm package together: `node assemble.mjs <made> <pkg>`.
//
// `<made>` holds what `carreau-web-package` made of Rust (the module, its script, the vocabulary).
// `<pkg>` is made anew, so that nothing of an earlier build stays in it: the files beside this
// folder as they are, what was made, and the declarations. The manifest is written last, so that a
// build that was cut off is seen to be. What it all weighs is `weigh.mjs`'s matter.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { arrange } from "./arrange.mjs";
import { declarations } from "./declarations.mjs";

const WRITTEN = [
  "README.md", "browser.mjs", "node.mjs", "pack-refused.mjs", "index.d.ts", "core.mjs",
  "core.d.mts",
];
const LICENSES = ["LICENSE-APACHE", "LICENSE-MIT"];
const MADE = ["carreau_web.js"];
const MODULE = "carreau_web_bg.wasm";

const [made, pkg] = process.argv.slice(2);
if (!pkg) throw new Error("usage: node assemble.mjs <made> <pkg>");
const beside = fileURLToPath(new URL("..", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));

const vocabulary = JSON.parse(readFileSync(join(made, "vocabulary.json"), "utf8"));
const manifest = readFileSync(join(beside, "package.json"), "utf8");
const { version } = JSON.parse(manifest);
if (version !== vocabulary.version) {
  throw new Error(`package.json says version ${version}, Cargo.toml ${vocabulary.version}`);
}

rmSync(pkg, { recursive: true, force: true });
mkdirSync(pkg, { recursive: true });
function copy(names, from) {
  for (const name of names) copyFileSync(join(from, name), join(pkg, name));
}
copy(WRITTEN, beside);
copy(LICENSES, root);
copy(MADE, made);
arrange(join(made, MODULE), join(pkg, MODULE));
writeFileSync(join(pkg, "operations.d.ts"), await declarations(vocabulary));
writeFileSync(join(pkg, "package.json"), manifest);
