// Loads the package in the way that is named and prints a pack's hash:
// `node load.mjs beside|address|bytes|response|compiled <pack.json>`.

import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";

import init, { Engine } from "@carreau/engine";

const address = new URL(import.meta.resolve("@carreau/engine/carreau_web_bg.wasm"));
const headers = { "content-type": "application/wasm" };
const [source, pack] = argv.slice(2);
const sources = {
  beside: () => undefined,
  address: () => address,
  bytes: () => readFileSync(address),
  response: () => new Response(readFileSync(address), { headers }),
  compiled: () => WebAssembly.compile(readFileSync(address)),
};
await init(await sources[source]());
await init();
stdout.write(new Engine(readFileSync(pack)).pack_hash);
