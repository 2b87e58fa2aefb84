// Why the server gave no answer: a problem it states (RFC 9457), or silence.

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
  ) {
    super(detail);
  }
}

/** No server was reached. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** The problem a response states; one without a statement is known by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get("x-request-id");
  const text = await response.text();
  const stated = response.headers.get("content-type")?.startsWith("application/problem+json");
  const said = stated ? (JSON.parse(text) as { code?: string; detail?: string }) : {};
  const code = said.code ?? `status_${response.status}`;
  const detail = said.detail ?? response.statusText;
  const packHash = response.headers.get("carreau-pack");
  return new Problem(response.status, code, detail, requestId, packHash);
}
