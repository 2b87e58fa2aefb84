// One of the engine's modules in Node, spoken to over stdin and stdout by tests/src/javascript.rs:
// `node node-host.mjs core|web <engine.wasm>`. The package is the one in `bindings/web/pkg`.

import { readFileSync } from "node:fs";

import { answer, core, framed, web } from "./modules.mjs";
import { frames, writeReply } from "./stream.mjs";

const [name, wasm] = process.argv.slice(2);

async function load() {
  if (name === "core") {
    const { load } = await import("../../bindings/web/core.mjs");
    return core(await load(readFileSync(wasm)));
  }
  const engine = await import("../../bindings/web/pkg/node.mjs");
  await engine.default();
  return web(engine);
}

const module = await load();
await writeReply(framed(0, new Uint8Array()));
for await (const frame of frames()) await writeReply(answer(module, frame));
