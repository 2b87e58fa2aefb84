// Types of `@carreau/engine`. What each operation is asked and answers is made from the engine's
// own schemas when the package is built (`operations.d.ts`); this page is written by hand.

import type { Code, Operations, ReasonKey } from "./operations.js";

export type { Code, Operations, ReasonKey } from "./operations.js";

/** The name of an operation. */
export type Op = keyof Operations;

/** What an operation is asked. */
export type Input<O extends Op> = Operations[O]["input"];

/** What an operation answers where it does not refuse. */
export type Answer<O extends Op> = Operations[O]["ok"];

/** A text: a string, or its bytes in UTF-8. */
export type Text = string | Uint8Array;

/** One request. */
export interface Request<O extends Op = Op> {
  op: O;
  /** The day that is asked about, `YYYY-MM-DD`. */
  on: string;
  input: Input<O>;
  /** Whether the reply says why; yes unless told otherwise. */
  explain?: boolean;
  /** Whether the reply names the pack and what its scripts cost. */
  trace?: boolean;
}

/** The reply to a request: an answer, or a refusal. */
export type Reply<O extends Op = Op> = Answered<O> | Refused;

export interface Answered<O extends Op = Op> {
  ok: Answer<O>;
  /** Why, step by step; absent where `explain` was false. */
  explanation?: Step[];
  trace?: { pack_hash: string; script_operations: number };
  refused?: undefined;
}

export interface Refused {
  refused: Refusal;
  ok?: undefined;
  explanation?: undefined;
  trace?: undefined;
}

/** One step of an explanation: a key and its arguments, from which a sentence is made. */
export interface Step {
  key: ReasonKey;
  /** Amounts are decimal strings, dates `YYYY-MM-DD`. */
  arguments: Record<string, string | number>;
  /** The rule of the pack that it follows from, `fees/2026/federal`. */
  rule?: string;
  /** The code of the rule's source in the pack's section `sources`. */
  reference?: string;
  /** Present where the rule's value is invented for demonstration. */
  illustrative?: true;
}

/** Every way the engine says no. */
export interface Refusal {
  code: Code;
  /** Where the offending input stands: JSONPath, `$` for the whole. */
  path: string;
  arguments: Record<string, unknown>;
  /** What would be accepted there instead, where that can be listed. */
  allowed: string[];
}

/** A pack that the engine refuses. */
export class PackRefused extends Error {
  readonly name: "PackRefused";
  readonly refused: Refusal;
}

/**
 * Loads the module once; await it before anything else. Without a source it is fetched (in Node:
 * read) from beside the package's script. A bundler that does not follow `import.meta.url` gives
 * its address, its bytes or a response instead.
 */
export default function init(
  source?: URL | string | BufferSource | Response | Promise<Response> | WebAssembly.Module,
): Promise<void>;

/** The engine with one prepared pack. */
export class Engine {
  /**
   * Prepares a pack document.
   * @throws {PackRefused} with the engine's refusal
   * @throws {TypeError} where the pack is neither a string nor bytes
   */
  constructor(pack: Text);
  /** SHA-256 of the pack's canonical manifest, in lower-case hexadecimal. */
  readonly pack_hash: string;
  /**
   * Answers one request; the reply is the server's, byte for byte. Refusals are replies.
   * @throws {TypeError} where the request is neither a string nor bytes
   */
  call_json(request: Text): string;
  /** Answers one request a line, one reply a line. */
  call_batch_json(requests: Text): string;
  /**
   * Answers one request: `call_json` between `JSON.stringify` and `JSON.parse`.
   * @throws {TypeError} what `JSON.stringify` throws: a cycle, a `BigInt`
   */
  call<O extends Op>(request: Request<O>): Reply<O>;
  /** Gives the pack's memory back; the engine cannot be used after. Collected otherwise too. */
  free(): void;
}

/** The name of every operation. */
export function operations(): Op[];

/** The engine's version. */
export function version(): string;
