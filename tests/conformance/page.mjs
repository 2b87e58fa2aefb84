// In the page: loads a module, then asks for frames and answers them until there are no more.

import { answer, core, framed, web } from "./modules.mjs";

async function load(name) {
  if (name === "core") {
    const { load } = await import("../../bindings/web/core.mjs");
    return core(await load(await (await fetch("/engine.wasm")).arrayBuffer()));
  }
  const engine = await import("../../bindings/web/pkg/browser.mjs");
  await engine.default();
  return web(engine);
}

const asked = (body) => fetch("/exchange", { method: "POST", body });
const name = new URLSearchParams(location.search).get("module");
const module = await load(name);
for (let response = await asked(framed(0, new Uint8Array())); response.status === 200; ) {
  const frame = new Uint8Array(await response.arrayBuffer());
  response = await asked(answer(module, frame));
}
