// Which lines of a script the pack's cases ran, beside the lines. A line that reads otherwise than
// before loses its mark: no case ran it as it now is.

import {
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Extension,
  type Text,
  type Transaction,
} from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";
import { saying, type Say } from "./words";

/** Whether a case ran a line. */
export type Mark = "touched" | "untouched";

/** Marks by line, from 1; a line without one is not marked. */
export type Marks = Readonly<Record<number, Mark>>;

/** Has these lines marked, in place of those marked before. */
export const mark = StateEffect.define<Marks>();

class Beside extends GutterMarker {
  constructor(
    readonly is: Mark,
    private readonly title: string,
  ) {
    super();
  }

  override eq(other: Beside): boolean {
    return this.is === other.is && this.title === other.title;
  }

  override toDOM(): HTMLElement {
    const shown = document.createElement("div");
    shown.className = `cm-${this.is}`;
    shown.title = this.title;
    return shown;
  }
}

/** The marked lines. */
export const marked = StateField.define<RangeSet<Beside>>({
  create: () => RangeSet.empty,
  update: (set, transaction) => {
    const kept = transaction.docChanged ? unchanged(set, transaction) : set;
    const say = transaction.state.facet(saying);
    return transaction.effects.reduce(
      (before, effect) => (effect.is(mark) ? lines(transaction.newDoc, effect.value, say) : before),
      kept,
    );
  },
});

function lines(doc: Text, marks: Marks, say: Say): RangeSet<Beside> {
  const set = new RangeSetBuilder<Beside>();
  for (let line = 1; line <= doc.lines; line += 1) {
    const is = marks[line];
    const { from } = doc.line(line);
    if (is) set.add(from, from, new Beside(is, say(`editor-line-${is}`)));
  }
  return set.finish();
}

function unchanged(set: RangeSet<Beside>, transaction: Transaction): RangeSet<Beside> {
  const { startState, newDoc, changes } = transaction;
  const kept = new RangeSetBuilder<Beside>();
  set.between(0, startState.doc.length, (before, _, beside) => {
    const at = changes.mapPos(before, 1);
    const { from, text } = newDoc.lineAt(at);
    const isAsBefore = from === at && text === startState.doc.lineAt(before).text;
    if (isAsBefore) kept.add(at, at, beside);
  });
  return kept.finish();
}

/** Marks beside the lines. */
export const coverage: Extension = [
  marked,
  gutter({ class: "cm-coverage", markers: (view) => view.state.field(marked) }),
];
