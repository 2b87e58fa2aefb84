// Frames over stdin and stdout, for the hosts that are processes. What is in a frame is
// `modules.mjs`'s matter.

import { HEAD } from "./modules.mjs";

/** Each frame of the input, until it ends. */
export async function* frames() {
  let parts = [];
  let held = 0;
  let needed = HEAD;
  for await (const part of process.stdin) {
    parts.push(part);
    held += part.length;
    while (held >= needed) {
      const bytes = Buffer.concat(parts);
      needed = HEAD + bytes.readUInt32LE(9);
      parts = [bytes];
      if (held < needed) break;
      yield new Uint8Array(bytes.subarray(0, needed));
      parts = [bytes.subarray(needed)];
      held -= needed;
      needed = HEAD;
    }
  }
  if (held > 0) throw new Error("the input ends within a frame");
}

/** Writes a reply; resolves when it is handed over. */
export function writeReply(reply) {
  return new Promise((written) => process.stdout.write(reply, written));
}
