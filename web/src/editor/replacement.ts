// What of a text must change for it to be another: the part between what both begin and end with.

/** The change from one text to another; `null` where they are the same. */
export function replacement(
  before: string,
  after: string,
): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let alike = 0;
  while (alike < most - from && before.at(-1 - alike) === after.at(-1 - alike)) alike += 1;
  return { from, to: before.length - alike, insert: after.slice(from, after.length - alike) };
}
