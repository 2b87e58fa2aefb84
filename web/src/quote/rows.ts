// Keys for rows a list shows, so that each stays the row it was while others come and go.
//
// A code alone is none: a script may charge one label twice, and nothing in an answer's form keeps
// any other code from standing twice.

/** A row with its key. */
export interface Keyed<T> {
  key: string;
  row: T;
}

/** Rows with their keys: the code, and of one that stands again also how many times it did. */
export function keyed<T>(rows: readonly T[], code: (row: T) => string): Keyed<T>[] {
  const stood = new Map<string, number>();
  return rows.map((row) => {
    const times = (stood.get(code(row)) ?? 0) + 1;
    stood.set(code(row), times);
    return { key: `${times} ${code(row)}`, row };
  });
}
