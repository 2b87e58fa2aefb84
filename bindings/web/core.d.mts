// Types of core.mjs, written by hand beside it. The operations' own types are not here.

/** An engine's module, instantiated. After a trap every call throws; load another. */
export interface Core {
  /** Prepares a pack; the reply is `{"ok":{"handle","pack_hash"}}` or a refusal, as JSON. */
  prepare(pack: string): string;
  prepare(pack: Uint8Array): Uint8Array;
  /** Answers one request. An unknown handle is refused by the engine. */
  call(handle: number, request: string): string;
  call(handle: number, request: Uint8Array): Uint8Array;
  /** Answers one request a line, one reply a line. */
  callBatch(handle: number, lines: string): string;
  callBatch(handle: number, lines: Uint8Array): Uint8Array;
  /** Answers each line of facts by both packs; the reply sums up the difference. */
  compare(live: number, draft: number, facts: string): string;
  compare(live: number, draft: number, facts: Uint8Array): Uint8Array;
  /** Forgets a pack; an unknown handle is passed over. */
  release(handle: number): void;
}

/** Checks a module (ABI v1, no imports) and instantiates it; rejects what is no engine. */
export function load(bytes: BufferSource): Promise<Core>;
