// One of the engine's modules in Chromium, spoken to over stdin and stdout like node-host.mjs:
// `node chromium-host.mjs core|web <engine.wasm>`.
//
// The page posts each reply to `/exchange` and is answered by the next frame, so that bytes pass
// as they are. Frames are only handed on here.

import { browser } from "./browser.mjs";
import { serve } from "./checkout.mjs";
import { framed } from "./modules.mjs";
import { frames, writeReply } from "./stream.mjs";

const [name, wasm] = process.argv.slice(2);
const asked = frames();
let close = async () => {};

/** What ends the host: a page that cannot go on asks for no more frames. */
async function fault(error) {
  await writeReply(framed(1, new TextEncoder().encode(String(error))));
  await close();
}

async function exchange(request, response) {
  const parts = [];
  for await (const part of request) parts.push(part);
  await writeReply(Buffer.concat(parts));
  const { value: frame, done } = await asked.next();
  response.writeHead(done ? 204 : 200).end(frame);
  if (done) await close();
}

try {
  const chromium = await browser();
  const { server, address } = await serve({ "/engine.wasm": wasm, "/exchange": exchange });
  const page = await chromium.newPage();
  close = async () => {
    server.close();
    await page.close();
    await chromium.close();
  };
  page.on("crash", () => fault("the page crashed"));
  page.on("pageerror", fault);
  await page.goto(`${address}/tests/conformance/page.html?module=${name}`);
} catch (error) {
  await fault(error);
}
