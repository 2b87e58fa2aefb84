// Prints what the package's module weighs, and fails where a page would download too much:
// `node weigh.mjs <pkg>`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What a page may download, in bytes, gzipped: a fifth less by Brotli, which servers send. */
const GZIP_MAX = 560_000;

const file = join(process.argv[2], "carreau_web_bg.wasm");
const wasm = readFileSync(file);
const gzip = gzipSync(wasm, { level: 9 }).length;
// Quality 9 and not 11, which takes seconds and saves a tenth more.
const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
console.log(`${file} ${wasm.length} bytes, ${gzip} gzip (of ${GZIP_MAX}), ${brotli} brotli`);
if (gzip > GZIP_MAX) {
  console.error(`the module is ${gzip - GZIP_MAX} bytes too large for a page, gzipped`);
  process.exitCode = 1;
}
