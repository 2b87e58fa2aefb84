// The engine's module in Node, measured a round at a time, for tests/src/bin/bench.
//
// Started with the module's path. Each line in is JSON, each line out its answer:
//   {"case", "pack", "requests"}            prepares; out: {"replies"}, one to each request
//   {"time": case, "iterations"}            calls, the requests in turn; out: {"nanoseconds"}
//   {"prepare": case, "iterations"}         prepares and forgets; out: {"nanoseconds"}
// Requests are bytes before the clock runs, replies are bytes when it stops, as in the hosts that
// they are compared with: no text is made of them.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { load } from "../../bindings/web/core.mjs";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const cases = new Map();
const core = await load(readFileSync(process.argv[2]));

function prepare(pack) {
  const reply = JSON.parse(decoder.decode(core.prepare(pack)));
  if (!reply.ok) throw new Error(`the pack is refused: ${JSON.stringify(reply)}`);
  return reply.ok.handle;
}

function timed(iterations, run) {
  const start = process.hrtime.bigint();
  for (let round = 0; round < iterations; round += 1) run(round);
  return { nanoseconds: Number(process.hrtime.bigint() - start) };
}

const DO = {
  case({ case: name, pack, requests }) {
    const bytes = encoder.encode(pack);
    const handle = prepare(bytes);
    const asked = requests.map((text) => encoder.encode(text));
    cases.set(name, { pack: bytes, handle, requests: asked });
    return { replies: asked.map((request) => decoder.decode(core.call(handle, request))) };
  },
  time({ time: name, iterations }) {
    const { handle, requests } = cases.get(name);
    return timed(iterations, (round) => core.call(handle, requests[round % requests.length]));
  },
  prepare({ prepare: name, iterations }) {
    const { pack } = cases.get(name);
    return timed(iterations, () => core.release(prepare(pack)));
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const what = Object.keys(DO).find((name) => name in asked);
  console.log(JSON.stringify(DO[what](asked)));
}
