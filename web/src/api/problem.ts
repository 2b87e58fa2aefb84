// Why the server gave no answer: a problem it states (RFC 9457), or silence.

/** What a problem document says beside its code and sentence. */
export interface Stated {
  /** JSONPath of the offending input, where there is one. */
  path?: string;
  /** What would be accepted instead, where that can be listed. */
  allowed?: string[];
  /** The values the sentence speaks of, by name. */
  arguments?: Record<string, unknown>;
  [member: string]: unknown;
}

/** What the server refuses or cannot do, as it states it. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly code: string,
    /** What to do, in the reader's language. */
    readonly detail: string,
    readonly requestId: string | null,
    /** The rules it follows from, where it does. */
    readonly packHash: string | null = null,
    /** The whole document. */
    readonly stated: Stated = {},
  ) {
    super(detail);
  }
}

/** No server was reached. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** Whether the server has answered what it refuses; what got lost may have been done. */
export function isAnswered(failure: unknown): boolean {
  return failure instanceof Problem && failure.status < 500;
}

/** The problem a response states; one without a statement is known by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get("x-request-id");
  const text = await response.text();
  const isStated = response.headers.get("content-type")?.startsWith("application/problem+json");
  const stated = isStated ? (JSON.parse(text) as Stated & { code?: string; detail?: string }) : {};
  const code = stated.code ?? `status_${response.status}`;
  const detail = stated.detail ?? response.statusText;
  const packHash = response.headers.get("carreau-pack");
  return new Problem(response.status, code, detail, requestId, packHash, stated);
}
