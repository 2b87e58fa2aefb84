// The engine's two modules, core and web, under the one face that the conformance tests know.
//
// It runs in Node and in a page alike. Bytes in, bytes out; a module says what it is asked, and
// nothing is repaired here. `node-host.mjs` and `page.mjs` load a module and answer frames by it.

const NOTHING = new Uint8Array();
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What the core module does, by the first byte of a frame. */
export const core = (engine) => ({
  p: (_handle, _other, pack) => engine.prepare(pack),
  c: (handle, _other, request) => engine.call(handle, request),
  b: (handle, _other, requests) => engine.callBatch(handle, requests),
  d: (live, draft, facts) => engine.compare(live, draft, facts),
  l: (handle, _other, requests) => each(requests, (request) => engine.call(handle, request)),
  r: (handle) => engine.release(handle) ?? NOTHING,
});

/** What the web module does. It has no handles, so they are counted here, and compares nothing. */
export function web({ Engine, PackRefused }) {
  const engines = new Map();
  let last = 0;
  const call = (handle, request) => encoder.encode(engines.get(handle).call_json(text(request)));
  return {
    p(_handle, _other, pack) {
      try {
        const engine = new Engine(text(pack));
        engines.set(++last, engine);
        const ok = { handle: last, pack_hash: engine.pack_hash };
        return encoder.encode(JSON.stringify({ ok }));
      } catch (error) {
        if (!(error instanceof PackRefused)) throw error;
        return encoder.encode(JSON.stringify({ refused: error.refused }));
      }
    },
    c: (handle, _other, request) => call(handle, request),
    b: (handle, _other, requests) =>
      encoder.encode(engines.get(handle).call_batch_json(text(requests))),
    l: (handle, _other, requests) => each(requests, (request) => call(handle, request)),
    // By value: what was asked and what is answered are JavaScript's own.
    v: (handle, _other, request) =>
      encoder.encode(JSON.stringify(engines.get(handle).call(JSON.parse(text(request))))),
    r(handle) {
      engines.get(handle).free();
      engines.delete(handle);
      return NOTHING;
    },
  };
}

/** A string, as callers have one, unless the bytes are none: then the bytes. */
function text(bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    return bytes;
  }
}

/** A call of its own for each line, a reply a line. */
function each(lines, call) {
  const replies = [];
  for (let from = 0; from < lines.length; ) {
    const found = lines.indexOf(10, from);
    const end = found < 0 ? lines.length : found;
    replies.push(call(lines.subarray(from, end)));
    from = end + 1;
  }
  const joined = new Uint8Array(replies.reduce((sum, reply) => sum + reply.length + 1, 0));
  let at = 0;
  for (const reply of replies) {
    joined.set(reply, at);
    joined[at + reply.length] = 10;
    at += reply.length + 1;
  }
  return joined;
}

/** Answers one frame; `tests/src/javascript.rs` says what is in it. */
export function answer(module, frame) {
  const view = new DataView(frame.buffer, frame.byteOffset);
  try {
    const [handle, other] = [1, 5].map((at) => view.getUint32(at, true));
    const what = module[String.fromCharCode(frame[0])];
    return framed(0, what(handle, other, frame.subarray(HEAD)));
  } catch (fault) {
    return framed(1, encoder.encode(String(fault)));
  }
}

/** A frame begins by a byte for what to do and three words: handle, second handle, length. */
export const HEAD = 13;

/** A reply: one byte (0 a reply, 1 a fault with its text), its length, the bytes. */
export function framed(status, bytes) {
  const reply = new Uint8Array(5 + bytes.length);
  reply[0] = status;
  new DataView(reply.buffer).setUint32(1, bytes.length, true);
  reply.set(bytes, 5);
  return reply;
}
