// The engine's module in Node, spoken to over stdin and stdout by tests/src/node.rs.
//
// A frame in: one byte for what to do, three little-endian words (handle, second handle, length),
// the bytes. A frame out: one byte (0 a reply, 1 a fault with its text), a word for the length, the
// bytes. Bytes and not lines, so that requests which are not UTF-8 come through as they are.

import { readFileSync, readSync, writeSync } from "node:fs";

import { load } from "../../bindings/web/core.mjs";

const NOTHING = new Uint8Array();
const DO = {
  p: (core, _handle, _other, bytes) => core.prepare(bytes),
  c: (core, handle, _other, bytes) => core.call(handle, bytes),
  b: (core, handle, _other, bytes) => core.callBatch(handle, bytes),
  d: (core, live, draft, bytes) => core.compare(live, draft, bytes),
  r: (core, handle) => core.release(handle) ?? NOTHING,
};

/** Reads exactly this many bytes, or nothing at the end of input. */
function read(length) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(0, bytes, at, length - at);
    if (count === 0) return undefined;
    at += count;
  }
  return bytes;
}

function write(status, bytes) {
  const head = new Uint8Array(5);
  head[0] = status;
  new DataView(head.buffer).setUint32(1, bytes.length, true);
  for (const part of [head, bytes]) {
    for (let at = 0; at < part.length; ) at += writeSync(1, part, at);
  }
}

const core = await load(readFileSync(process.argv[2]));
for (let head = read(13); head; head = read(13)) {
  const view = new DataView(head.buffer);
  const [handle, other, length] = [1, 5, 9].map((at) => view.getUint32(at, true));
  const bytes = read(length);
  if (!bytes) throw new Error("the input ends within a frame");
  try {
    write(0, DO[String.fromCharCode(head[0])](core, handle, other, bytes));
  } catch (fault) {
    write(1, new TextEncoder().encode(String(fault)));
  }
}
