// The text itself: CodeMirror, following what `Editor.svelte` is given. It is fetched when an
// editor is first shown, and with it all of CodeMirror.

import { Compartment, EditorState, type StateEffect } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { mark } from "./coverage";
import { found } from "./findings";
import { placeAt } from "./place";
import { replacement } from "./replacement";
import { constant, following, type Shown } from "./setup";

/** What is kept of a file that is not shown: what can be undone, the cursor, the lines seen. */
interface Left {
  shown: Shown;
  state: EditorState;
  seen: StateEffect<unknown>;
}

/** Whether two lists or records hold the same. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An editor within an element. */
export class Pane {
  private readonly view: EditorView;
  private readonly changing = new Compartment();
  private readonly left = new Map<string, Left>();
  /** The text as it was said last, or given. */
  private said: string;

  /** Calls `ontext` with the text whenever it is another. */
  constructor(
    parent: HTMLElement,
    private shown: Shown,
    private readonly ontext: (text: string) => void,
  ) {
    this.said = shown.text;
    this.view = new EditorView({ parent, state: this.begun(shown) });
    this.find(shown);
    this.mark(shown);
  }

  /** Shows what is given now. */
  show(shown: Shown): void {
    const before = this.shown;
    this.shown = shown;
    if (shown.file !== before.file) return this.turn(before, shown);
    if (shown.text !== this.said) this.take(shown.text);
    this.follow(shown, before);
    const isSaidSo = shown.say === before.say;
    if (!isSaidSo || shown.diagnostics !== before.diagnostics) this.find(shown);
    if (!isSaidSo || shown.marks !== before.marks) this.mark(shown);
  }

  /** Puts the cursor at a line and column, from 1, where it is seen. */
  jump(line: number, column: number): void {
    const at = placeAt(this.view.state.doc, line, column);
    const effects = EditorView.scrollIntoView(at, { y: "center" });
    this.view.dispatch({ selection: { anchor: at }, effects });
    this.view.focus();
  }

  /** Takes the editor away. */
  destroy(): void {
    this.view.destroy();
  }

  private begun(shown: Shown): EditorState {
    const told = EditorView.updateListener.of(({ docChanged, state }) => {
      if (!docChanged) return;
      this.said = state.doc.toString();
      this.ontext(this.said);
    });
    const extensions = [constant, told, this.changing.of(following(shown))];
    return EditorState.create({ doc: shown.text, extensions });
  }

  private turn(before: Shown, shown: Shown): void {
    const { view } = this;
    this.left.set(before.file, { shown: before, state: view.state, seen: view.scrollSnapshot() });
    const left = this.left.get(shown.file);
    view.setState(left?.state ?? this.begun(shown));
    this.take(shown.text);
    if (left) {
      this.follow(shown, left.shown);
      view.dispatch({ effects: left.seen });
    }
    // What was found and marked in a text has moved along with it, and stays where it is.
    const stays = (name: "diagnostics" | "marks") =>
      left?.shown.say === shown.say && same(left.shown[name], shown[name]);
    if (!stays("diagnostics")) this.find(shown);
    if (!stays("marks")) this.mark(shown);
  }

  private follow(shown: Shown, before: Shown): void {
    const names = ["language", "say", "reference", "readonly", "label"] as const;
    if (names.every((name) => shown[name] === before[name])) return;
    this.view.dispatch({ effects: this.changing.reconfigure(following(shown)) });
  }

  /** Takes a text from outside, as a change that can be undone. */
  private take(text: string): void {
    this.said = text;
    const { state } = this.view;
    const changes = replacement(state.doc.toString(), state.toText(text).toString());
    if (changes) this.view.dispatch({ changes });
  }

  private find({ diagnostics }: Shown): void {
    this.view.dispatch(found(this.view.state, diagnostics));
  }

  private mark({ marks }: Shown): void {
    this.view.dispatch({ effects: mark.of(marks) });
  }
}
