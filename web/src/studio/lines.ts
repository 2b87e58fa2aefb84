// Two texts line by line: what was taken out, what was put in, and a little of what is around.

/** A line and what became of it; its number on the side where it stands. */
export interface LineOf {
  is: "same" | "out" | "in";
  text: string;
  number: number;
}

/** Changes that stand close together. */
export type Hunk = LineOf[];

const AROUND = 2;
/** Beyond so many lines on both sides between what is alike, the middle is told as replaced. */
const CELLS_MAX = 4_000_000;

/** The changes from a text to another, in groups. */
export function hunks(before: string, after: string): Hunk[] {
  return gathered(compared(linesOf(before), linesOf(after)));
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function compared(before: string[], after: string[]): LineOf[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (text: string, at: number): LineOf => ({ is: "same", text, number: at + 1 });
  const end = after.length - tail;
  return [
    ...after.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, end), head),
    ...after.slice(end).map((text, at) => same(text, end + at)),
  ];
}

/** The longest run of lines both have stays; all else is out or in. */
function middle(before: string[], after: string[], head: number): LineOf[] {
  const [rows, columns] = [before.length, after.length];
  const isLarge = rows * columns > CELLS_MAX;
  const longest = isLarge ? null : lengths(before, after);
  const at = (row: number, column: number) => longest?.[row]?.[column] ?? 0;
  const found: LineOf[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const isSame = !isLarge && row < rows && column < columns && before[row] === after[column];
    if (isSame) {
      found.push({ is: "same", text: after[column] ?? "", number: head + column + 1 });
      [row, column] = [row + 1, column + 1];
    } else if (row < rows && (column >= columns || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ is: "out", text: before[row] ?? "", number: head + row + 1 });
      row += 1;
    } else {
      found.push({ is: "in", text: after[column] ?? "", number: head + column + 1 });
      column += 1;
    }
  }
  return found;
}

/** For each pair of rests, how many lines they have in common. */
function lengths(before: string[], after: string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const [here, below] = [table[row], table[row + 1]];
    if (!here || !below) continue;
    for (let column = after.length - 1; column >= 0; column -= 1) {
      here[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

function gathered(lines: LineOf[]): Hunk[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ is }) => is !== "same");
  const found: Hunk[] = [];
  let isOpen = false;
  lines.forEach((line, at) => {
    if (!near(at)) {
      isOpen = false;
      return;
    }
    if (!isOpen) found.push([]);
    isOpen = true;
    found.at(-1)?.push(line);
  });
  return found;
}
