// Loads the engine's core module (ABI v1, ../core/ABI.md) in Node, a browser or an edge host.
//
// It moves bytes in and out and decides nothing. Text in, text out; bytes in, bytes out: a reply
// is JSON, handed over unread, refusals included. It fetches nothing: bring the module's bytes.
// A module that traps is spoilt, so that every later call throws; load another.

const WANTED = [
  "memory", "engine_abi_v1", "engine_alloc", "engine_free", "engine_prepare", "engine_release",
  "engine_call", "engine_call_batch", "engine_compare",
];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Checks and instantiates a module given as bytes. */
export async function load(bytes) {
  const module = await WebAssembly.compile(bytes);
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const missing = WANTED.find((name) => !exported.has(name));
  if (missing) throw new Error(`not an engine of ABI v1: no export \`${missing}\``);
  const [wanted] = WebAssembly.Module.imports(module);
  if (wanted) throw new Error(`an engine imports nothing, not \`${wanted.module}.${wanted.name}\``);
  const { exports } = await WebAssembly.instantiate(module);
  if (exports.engine_abi_v1() !== 1) throw new Error("`engine_abi_v1` does not answer 1");
  return new Core(exports);
}

class Core {
  #engine;
  #fault;

  constructor(engine) { this.#engine = engine; }

  /** Prepares a pack; the reply is `{"ok":{"handle","pack_hash"}}` or a refusal. */
  prepare(pack) { return this.#exchange("engine_prepare", [], pack); }
  /** Answers one request. */
  call(handle, request) { return this.#exchange("engine_call", [handle], request); }
  /** Answers one request a line, one reply a line. */
  callBatch(handle, lines) { return this.#exchange("engine_call_batch", [handle], lines); }
  /** Answers each line of facts by both packs; the reply sums up the difference. */
  compare(live, draft, facts) { return this.#exchange("engine_compare", [live, draft], facts); }
  /** Forgets a pack. */
  release(handle) { this.#guarded(() => this.#engine.engine_release(handle)); }

  #exchange(name, handles, input) {
    const bytes = typeof input === "string" ? encoder.encode(input) : input;
    const reply = this.#guarded((engine) => {
      const at = engine.engine_alloc(bytes.length) >>> 0;
      if (at === 0) throw new RangeError(`no room for ${bytes.length} bytes`);
      new Uint8Array(engine.memory.buffer, at, bytes.length).set(bytes);
      const packed = BigInt.asUintN(64, engine[name](...handles, at, bytes.length));
      const [start, length] = [Number(packed >> 32n), Number(packed & 0xffffffffn)];
      // A copy, made from a fresh view: the memory may have grown, and is about to be freed.
      const copy = new Uint8Array(engine.memory.buffer, start, length).slice();
      engine.engine_free(start, length);
      return copy;
    });
    return typeof input === "string" ? decoder.decode(reply) : reply;
  }

  #guarded(run) {
    if (this.#fault) throw new Error("the engine had a fault before", { cause: this.#fault });
    try {
      return run(this.#engine);
    } catch (fault) {
      this.#fault = fault;
      throw fault;
    }
  }
}
