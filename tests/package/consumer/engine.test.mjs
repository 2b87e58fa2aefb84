// What the package promises beside its answers: how it is loaded, what it throws, what it exports.
// `node --test`, with the path of a pack document in `CARREAU_PACK`. Answers are conformance's.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { env, execPath } from "node:process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import init, { Engine, PackRefused, operations, version } from "@carreau/engine";

const pack = readFileSync(env.CARREAU_PACK);
const entry = import.meta.resolve("@carreau/engine");
const published = (name) => readFileSync(new URL(name, entry), "utf8");
const request = {
  op: "license_fee.calculate",
  on: "2026-03-15",
  input: {
    season: "2026",
    license_type: "junior",
    player: { birth_date: "2010-05-04" },
    org: { district: "CD13", club: "13001" },
  },
};
let engine;

before(async () => {
  await init();
  engine = new Engine(pack);
});

test("a pack is a string or bytes, and has one hash", () => {
  assert.match(engine.pack_hash, /^[0-9a-f]{64}$/);
  assert.equal(new Engine(pack.toString()).pack_hash, engine.pack_hash);
  assert.equal(new Engine(new Uint8Array(pack)).pack_hash, engine.pack_hash);
});

test("a refused pack is thrown, with the engine's refusal", () => {
  assert.throws(() => new Engine("{}"), (error) => {
    assert.ok(error instanceof PackRefused && error instanceof Error);
    assert.equal(error.name, "PackRefused");
    assert.deepEqual(Object.keys(error.refused), ["allowed", "arguments", "code", "path"]);
    return error.message.includes(error.refused.code);
  });
});

test("a request is text or a value, and refusals are replies", () => {
  const text = JSON.stringify(request);
  const reply = engine.call_json(text);
  assert.equal(JSON.parse(reply).ok.currency, "EUR");
  assert.equal(engine.call_json(Buffer.from(text)), reply);
  assert.deepEqual(engine.call(request), JSON.parse(reply));
  assert.equal(engine.call_batch_json(`${text}\n{}\n`), `${reply}\n${engine.call_json("{}")}\n`);
  assert.equal(engine.call({ ...request, op: "tea.make" }).refused.code, "unknown_op");
});

test("what is no text is a `TypeError`, and the engine goes on", () => {
  const cyclic = {};
  cyclic.self = cyclic;
  for (const wrong of [undefined, null, 7, {}, [1, 2], new Uint16Array(2)]) {
    assert.throws(() => engine.call_json(wrong), TypeError);
    assert.throws(() => new Engine(wrong), TypeError);
  }
  for (const wrong of [undefined, () => 1, { big: 1n }, cyclic]) {
    assert.throws(() => engine.call(wrong), TypeError);
  }
  assert.ok(engine.call(request).ok);
});

test("a value whose `toJSON` asks the engine is answered", () => {
  const nested = { toJSON: () => ({ ...request, explain: !engine.call(request).ok }) };
  assert.equal(engine.call(nested).explanation, undefined);
});

test("half a surrogate pair is refused by value, and replaced in a string", () => {
  const half = { ...request, input: { ...request.input, season: "\ud800" } };
  assert.equal(engine.call(half).refused.code, "invalid_json");
  const text = JSON.stringify({ ...request, op: "?" }).replace("?", "\ud800");
  assert.equal(JSON.parse(engine.call_json(text)).refused.arguments.op, "\ufffd");
});

test("an engine that was given back throws", () => {
  const other = new Engine(pack);
  other.free();
  assert.throws(() => other.call(request));
  assert.ok(engine.call(request).ok);
});

for (const source of ["beside", "address", "bytes", "response", "compiled"]) {
  test(`it can be loaded: ${source}`, () => {
    const load = new URL("load.mjs", import.meta.url);
    const hash = execFileSync(execPath, [fileURLToPath(load), source, env.CARREAU_PACK]);
    assert.equal(hash.toString(), engine.pack_hash);
  });
}

test("the module imports what moves values, and no clock, randomness or network", async () => {
  const wasm = readFileSync(new URL(import.meta.resolve("@carreau/engine/carreau_web_bg.wasm")));
  const names = WebAssembly.Module.imports(await WebAssembly.compile(wasm)).map(({ name }) =>
    name.replace(/^__(wbg|wbindgen)_+/, "").replace(/^(wbindgen_)/, "").replace(/_\w{16}$/, ""),
  );
  assert.deepEqual(
    [...new Set(names)].sort(),
    [
      "generic", "init_externref_table", "instanceof_Uint8Array", "length", "new", "parse",
      "prototypesetcall", "string_get", "stringify", "throw",
    ],
  );
});

test("it says what it is", async () => {
  assert.equal(version(), JSON.parse(published("package.json")).version);
  assert.ok(operations().includes("license_fee.calculate"));
  const { load } = await import("@carreau/engine/core");
  assert.equal(typeof load, "function");
});

test("what is typed is there, and what is there is typed", async () => {
  const types = published("index.d.ts");
  const declared = [...types.matchAll(/^export (?:default )?(?:class|function) (\w+)/gm)];
  const names = declared.map(([line, name]) => (line.includes("default") ? "default" : name));
  const exported = Object.keys(await import("@carreau/engine"));
  assert.deepEqual(names.sort(), exported.sort());
  const methods = Object.getOwnPropertyNames(Engine.prototype);
  const made = new Set(["constructor", "__destroy_into_raw"]);
  for (const name of methods.filter((name) => !made.has(name))) {
    assert.match(types, new RegExp(`^  (?:readonly )?${name}\\b`, "m"), name);
  }
});
