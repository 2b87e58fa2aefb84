// Whether two answers are the same bytes, and if not, where they first differ.
//
// Equality is judged on bytes alone; reading them as JSON only finds a place people can look up.

/** Where two answers first differ, and what stands there in each. */
export interface Difference {
  path: string;
  here: string;
  there: string;
}

/** Whether both are the same bytes. */
export function identical(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The first difference of two JSON texts; by bytes alone where they say the same. */
export function firstDifference(here: string, there: string): Difference {
  const found = compare(JSON.parse(here), JSON.parse(there), "$");
  return found ?? { path: "$", here: excerpt(here), there: excerpt(there) };
}

function compare(here: unknown, there: unknown, path: string): Difference | null {
  if (isObject(here) && isObject(there)) {
    const names = new Set([...Object.keys(here), ...Object.keys(there)]);
    for (const name of names) {
      const inner = Array.isArray(here) ? `${path}[${name}]` : `${path}.${name}`;
      const found = compare(here[name], there[name], inner);
      if (found) return found;
    }
    return null;
  }
  if (here === there) return null;
  return { path, here: excerpt(JSON.stringify(here)), there: excerpt(JSON.stringify(there)) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function excerpt(text: string | undefined): string {
  if (text === undefined) return "—";
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
