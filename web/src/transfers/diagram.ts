// The picture of a workflow: the way through it on one line, where it can end besides below that.
//
// Which states there are and what leads where is the engine's table; which of them a request passes
// the engine says step by step. Here they are placed.

/** What leads from which state to which. */
export interface Row {
  event: string;
  from: string;
  to: string;
}

/** The engine's word on what an event makes of a state; null where it makes nothing of it. */
export type Stepping = (state: string, event: string) => string | null;

/** What is drawn of a workflow. */
export interface Course {
  /** The states on the way, from the first after the request to the end. */
  way: string[];
  /** Where it can end besides, each with the states that lead there. */
  exits: { state: string; from: string[] }[];
}

const MOST = 20;

/**
 * The way through a workflow by the events that lead on, and its other ends. What leads away from
 * the way's own end is drawn where the engine says that it does, and before the other ends.
 */
export function courseOf(rows: Row[], start: string, onward: string[], step: Stepping): Course {
  const way: string[] = [];
  let at: string | null = start;
  while (at !== null && way.length < MOST) {
    const here: string = at;
    const events = new Set(rows.filter(({ from }) => from === here).map(({ event }) => event));
    const event = onward.find((event) => events.has(event));
    at = event === undefined ? null : step(here, event);
    if (at !== null && way.includes(at)) break;
    if (at !== null) way.push(at);
  }
  const exits = new Map<string, string[]>();
  const end = way.at(-1) ?? "";
  for (const { event, from, to } of rows) {
    if (!way.includes(from) || way.includes(to)) continue;
    if (from === end && step(from, event) !== to) continue;
    // Where an onward event of this request leads, the engine has said.
    const leads = rows.some((row) => row.from === to);
    if (leads) continue;
    const known = exits.get(to) ?? [];
    if (!known.includes(from)) known.push(from);
    exits.set(to, known);
  }
  const found = Array.from(exits, ([state, from]) => ({ state, from }));
  const leaves = ({ from }: { from: string[] }) => Number(from.includes(end));
  // Its line goes straight down, through nothing else.
  return { way, exits: found.toSorted((one, other) => leaves(other) - leaves(one)) };
}

/** A state as it is drawn. */
export interface Box {
  state: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line between states, and whether an arrow ends it. */
export interface Line {
  from: string;
  to: string;
  /** The path's data. */
  d: string;
}

/** A picture: its size, its boxes, its lines and where lines meet. */
export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
}

const HEIGHT = 58;
const EXIT = 40;
const GAP = 36;
const BETWEEN = 14;
const START = 30;
const WIDEST = 240;
const ACROSS_FROM = 130;

/** Whether there is room for the way on one line. */
export function fits({ way }: Course, width: number): boolean {
  return width >= START + way.length * (ACROSS_FROM + GAP);
}

/** The way from left to right; every other end has a line of its own below, which leads into it. */
export function across({ way, exits }: Course, width: number): Picture {
  const count = Math.max(way.length, 1);
  const wide = Math.min(WIDEST, (width - START - 3) / count - GAP);
  const boxes: Box[] = way.map((state, at) => ({
    state,
    x: START + GAP + at * (wide + GAP),
    y: 2,
    width: wide,
    height: HEIGHT,
  }));
  const middle = 2 + HEIGHT / 2;
  const lines: Line[] = boxes.map((box, at) => {
    const before = boxes[at - 1];
    const x = before ? before.x + before.width : START - 8;
    return { from: before?.state ?? "", to: box.state, d: `M${x} ${middle}H${box.x - 2}` };
  });
  const last = boxes.at(-1);
  const left = last ? last.x : START;
  exits.forEach(({ state, from }, at) => {
    const y = HEIGHT + GAP + at * (EXIT + BETWEEN);
    boxes.push({ state, x: left, y, width: wide, height: EXIT });
    for (const source of boxes.filter((box) => from.includes(box.state))) {
      const x = source.x + (source.width * (at + 1)) / (exits.length + 1);
      const turn = y + EXIT / 2;
      // From the state right above the end one goes straight down into it.
      const end = x > left ? `V${y - 2}` : `V${turn}H${left - 2}`;
      lines.push({ from: source.state, to: state, d: `M${x} ${2 + HEIGHT}${end}` });
    }
  });
  const below = exits.length > 0 ? GAP + exits.length * (EXIT + BETWEEN) - BETWEEN : 2;
  return { width, height: HEIGHT + below + 4, boxes, lines };
}

/** The same from top to bottom, for narrow windows: the lines to other ends go down beside it. */
export function down({ way, exits }: Course, width: number): Picture {
  const side = exits.length > 0 ? 16 + exits.length * 14 : 0;
  const wide = Math.min(300, width - side - 4);
  const step = HEIGHT + 26;
  const boxes: Box[] = way.map((state, at) => ({
    state,
    x: 2,
    y: START + at * step,
    width: wide,
    height: HEIGHT,
  }));
  const middle = 2 + wide / 2;
  const lines: Line[] = boxes.map((box, at) => {
    const before = boxes[at - 1];
    const y = before ? before.y + before.height : 16;
    return { from: before?.state ?? "", to: box.state, d: `M${middle} ${y}V${box.y - 2}` };
  });
  let y = START + way.length * step;
  exits.forEach(({ state, from }, at) => {
    boxes.push({ state, x: 2, y, width: wide, height: EXIT });
    const turn = y + EXIT / 2;
    // The first end has the innermost line, so that none crosses another's end.
    const x = 2 + wide + 16 + at * 14;
    for (const source of boxes.filter((box) => from.includes(box.state))) {
      const out = source.y + (source.height * (at + 1)) / (exits.length + 1);
      const d = `M${2 + wide} ${out}H${x}V${turn}H${4 + wide}`;
      lines.push({ from: source.state, to: state, d });
    }
    y += EXIT + BETWEEN;
  });
  const last = boxes.at(-1);
  return { width, height: last ? last.y + last.height + 4 : START, boxes, lines };
}

/** Words in lines of so many letters at most, as far as words allow. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
