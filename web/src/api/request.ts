// A request of the API as the desks make one, and its answer: typed, with ETag, If-Match and
// Idempotency-Key where they belong.
//
// Who asks is `session.svelte.ts`'s matter. Every failure is a `Problem` the server stated or
// `Unreachable`.

import { problemOf, Unreachable } from "./problem";

/** What can stand in a query; what is empty is left out. */
export type Query = Record<string, string | number | boolean | null | undefined>;

/** What is asked, besides the path. */
export interface Asking {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, with the media type it is of. */
  content?: { of: string; bytes: Blob | string };
  /** The ETag that was read, of what is changed. */
  etag?: string;
  /** What makes a creating request one, however often it is sent: see `once`. */
  key?: string;
  signal?: AbortSignal;
}

/** What was answered. */
export interface Answered<T> {
  body: T;
  /** The version of what was read or changed; empty where it has none. */
  etag: string;
  status: number;
}

/** A key for one creating request. */
export function once(): string {
  // `randomUUID` is there on secure origins alone.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A path below the API with its query. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/v1/${path}${text ? `?${text}` : ""}`;
}

/** Sends a request with a token, or as nobody; rejects with what was refused. */
export async function send(
  path: string,
  asking: Asking,
  token: string | null,
  language: string,
): Promise<Response> {
  const headers = new Headers({ "accept-language": language });
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  if (asking.etag) headers.set("if-match", asking.etag);
  if (asking.key) headers.set("idempotency-key", asking.key);
  const init: RequestInit = { method: asking.method ?? "GET", headers, cache: "no-store" };
  if (asking.signal) init.signal = asking.signal;
  if (asking.content) {
    headers.set("content-type", asking.content.of);
    init.body = asking.content.bytes;
  } else if (asking.body !== undefined) {
    headers.set("content-type", "application/json");
    init.body = JSON.stringify(asking.body);
  }
  let response: Response;
  try {
    response = await fetch(address(path, asking.query), init);
  } catch (error) {
    if (asking.signal?.aborted) throw error;
    throw new Unreachable(`no answer from \`${location.origin}\``, { cause: error });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Reads an answer; one without a body is `undefined`. */
export async function answered<T>(response: Response): Promise<Answered<T>> {
  const text = await response.text();
  const body = (text === "" ? undefined : JSON.parse(text)) as T;
  return { body, etag: response.headers.get("etag") ?? "", status: response.status };
}
