// A draft as it is being written: its files, what is saved of them, and what is found wrong.
//
// What is typed is saved by itself once typing pauses, one file after another, each with the
// version that was read. Nothing typed is thrown away: where saving fails it stays, and is said.

import { Problem } from "../api/problem";
import type { Session } from "../api/session.svelte";
import { DraftServer, type Check, type DraftFile, type FileText, type WholeDraft } from "./drafts";
import { withCase } from "./facts";
import { scriptName } from "./files";
import { Packs, type Ready, type Scripts } from "./packs.svelte";

const OWN_TESTS = "tests/own.toml";
const SAVED_AFTER_MS = 600;
const TRIED_AFTER_MS = 150;

/** How it stands with what was typed. `lost`: somebody else was quicker. */
export type Saving = "saved" | "waiting" | "saving" | "failed" | "lost";

/** A file that was opened: as it is typed, as the server has it, as the revision has it. */
interface Opened {
  text: string | null;
  saved: string | null;
  base: string | null;
}

export class Writing {
  whole: WholeDraft | null = $state.raw(null);
  /** Why the draft could not be had. */
  failure: unknown = $state.raw(null);
  /** The file that is shown. */
  file = $state("");
  saving: Saving = $state("saved");
  /** Why saving failed. */
  unsaved: unknown = $state.raw(null);
  check: Check | null = $state.raw(null);
  checking = $state(false);
  /** Why it could not be checked. */
  unchecked: unknown = $state.raw(null);
  readonly packs = new Packs();
  readonly server: DraftServer;
  private opened: Record<string, Opened> = $state({});
  private saver: Promise<void> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private trying: ReturnType<typeof setTimeout> | undefined;
  private judged = 0;
  private isLeft = false;

  constructor(
    private readonly session: Session,
    id: string,
  ) {
    this.server = new DraftServer(session, id);
  }

  /** What the draft answers by. */
  get next(): Ready | null {
    return this.packs.next;
  }

  /** The text of the file that is shown; null until it is there, or where it was taken away. */
  readonly text: string | null = $derived.by(() => this.opened[this.file]?.text ?? null);

  /** Whether the file that is shown is there to be shown. */
  readonly ready = $derived.by(() => this.file in this.opened);

  /** Whether what answers is older than what is typed: that has errors. */
  readonly stale = $derived.by(() => {
    const { found } = this.packs;
    if (found) return found.some(({ severity }) => severity === "error");
    return (this.check?.errors ?? 0) > 0;
  });

  /** Whether the text may be changed. */
  readonly editable = $derived.by(
    () => (this.whole?.events.includes("edit") ?? false) && this.session.may("put_draft_file"),
  );

  /** Files that differ from the revision. */
  readonly changed: DraftFile[] = $derived.by(() =>
    (this.whole?.files ?? []).filter(({ change }) => change !== "none"),
  );

  /** Fetches the draft, its changed scripts, and what is found of it. */
  async start(file: string): Promise<void> {
    this.failure = null;
    try {
      const whole = await this.server.whole();
      this.opened = {};
      this.whole = whole;
      const scripts = this.changed.filter((one) => scriptName(one.file) !== "");
      await Promise.all(scripts.map((one) => this.fetch(one.file)));
      await this.show(whole.files.some((one) => one.file === file) ? file : this.first());
      await this.judge();
    } catch (error) {
      this.failure = error;
    }
  }

  /** Shows a file. */
  async show(file: string): Promise<void> {
    this.file = file;
    if (file !== "" && !(file in this.opened)) await this.fetch(file);
  }

  /** Takes what is typed into the file that is shown. */
  type(text: string): void {
    this.write(this.file, text);
  }

  /** Writes a file, one that is new too; null takes it away. */
  write(file: string, text: string | null): void {
    const before = this.opened[file];
    if (before?.text === text) return;
    if (before) before.text = text;
    else this.opened[file] = { text, saved: null, base: null };
    if (!this.whole?.files.some((one) => one.file === file)) this.list(file, "added");
    this.wait();
  }

  /** What a file says in the draft and in the revision. */
  async texts(file: string): Promise<{ text: string | null; base: string | null }> {
    if (!(file in this.opened)) await this.fetch(file);
    const { text = null, base = null } = this.opened[file] ?? {};
    return { text, base };
  }

  /** The file of tests that cases are added to: one that is new in the draft, or its own. */
  get caseFile(): string {
    const isNew = ({ file, change }: DraftFile) => change === "added" && file.startsWith("tests/");
    return this.changed.find(isNew)?.file ?? OWN_TESTS;
  }

  /** Adds a case to the tests and saves it; the file it is in. */
  async addCase(added: string): Promise<string> {
    const file = this.caseFile;
    const isThere = this.whole?.files.some((one) => one.file === file) ?? false;
    const before = isThere ? ((await this.texts(file)).text ?? "") : "";
    this.write(file, withCase(before, added));
    await this.flush();
    return file;
  }

  /** Has a file say what it says in the revision. */
  async revert(file: string): Promise<void> {
    const { base } = await this.texts(file);
    this.write(file, base);
    await this.flush();
    if (this.file === file && base === null) await this.show(this.first());
  }

  /** Saves at once; whether nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.pause);
    while (this.saver) await this.saver;
    if (this.dirty().length > 0) await this.save();
    return this.dirty().length === 0;
  }

  /** Reads the draft anew and writes over it what was typed here. */
  async insist(): Promise<void> {
    try {
      this.whole = await this.server.whole();
      for (const file of this.dirty()) {
        const { text, base } = await this.server.file(file);
        const opened = this.opened[file];
        if (opened) Object.assign(opened, { saved: text, base });
      }
      this.saving = "waiting";
      await this.flush();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reads the draft anew, without what was typed here. */
  async reload(): Promise<void> {
    this.saving = "saved";
    this.unsaved = null;
    await this.start(this.file);
  }

  /** Reads anew how the draft stands, not what its files say. */
  async refresh(): Promise<void> {
    this.whole = await this.server.whole();
  }

  /** The draft is another after something happened to it. */
  async become(whole: WholeDraft): Promise<void> {
    const isRebased = whole.base !== this.whole?.base;
    this.whole = whole;
    if (isRebased) await this.reload();
  }

  /** Has the server check the draft and run its cases; then answers by its pack. */
  async judge(): Promise<void> {
    if (this.isLeft) return;
    const turn = ++this.judged;
    this.checking = true;
    this.unchecked = null;
    try {
      const check = await this.server.check();
      if (turn !== this.judged) return;
      this.check = check;
      await this.settle(check, turn);
    } catch (error) {
      if (turn === this.judged) this.unchecked = error;
    }
    if (turn === this.judged) this.checking = false;
  }

  /** Leaves the draft; what waits is saved still. */
  leave(): void {
    this.isLeft = true;
    clearTimeout(this.trying);
    void this.flush();
    this.judged += 1;
    this.packs.free();
  }

  private async settle(check: Check, turn: number): Promise<void> {
    const isSound = check.errors === 0;
    if (isSound && check.pack_hash !== this.packs.hash) {
      const pack = await this.server.pack();
      if (turn !== this.judged) return;
      await this.packs.settle(pack);
    } else if (!this.packs.grounded) {
      await this.packs.settle(await this.livePack());
    }
    const scripts = this.scripts();
    const isTyped = this.dirty().some((file) => scriptName(file) !== "");
    if (isTyped || (!isSound && Object.keys(scripts).length > 0)) await this.packs.amend(scripts);
    if (!isTyped) this.packs.agree();
  }

  private async livePack(): Promise<string> {
    const query = { tenant: this.session.tenant };
    const path = `revisions/${this.whole?.live ?? 0}`;
    return (await this.session.fetch(path, { query })).text();
  }

  private async fetch(file: string): Promise<void> {
    const { text, base } = await this.server.file(file);
    this.opened[file] ??= { text, saved: text, base };
  }

  /** The file to begin with: what was changed, a script before all. */
  private first(): string {
    const files = this.whole?.files ?? [];
    const changed = this.changed.filter(({ change }) => change !== "removed");
    const isScript = ({ file }: DraftFile) => scriptName(file) !== "";
    return (changed.find(isScript) ?? changed[0] ?? files.find(isScript) ?? files[0])?.file ?? "";
  }

  private wait(): void {
    if (this.saving !== "lost" && this.saving !== "saving") this.saving = "waiting";
    clearTimeout(this.pause);
    clearTimeout(this.trying);
    if (this.saving !== "lost") this.pause = setTimeout(() => void this.flush(), SAVED_AFTER_MS);
    this.trying = setTimeout(() => void this.tryOut(), TRIED_AFTER_MS);
  }

  private async tryOut(): Promise<void> {
    try {
      await this.packs.amend(this.scripts());
    } catch (error) {
      this.unchecked = error;
    }
  }

  private dirty(): string[] {
    const files = Object.entries(this.opened);
    return files.filter(([, { text, saved }]) => text !== saved).map(([file]) => file);
  }

  /** The scripts that were opened, as they are typed. */
  private scripts(): Scripts {
    const files = Object.entries(this.opened).map(([file, { text }]) => [scriptName(file), text]);
    return Object.fromEntries(files.filter(([name]) => name !== "")) as Scripts;
  }

  private async save(): Promise<void> {
    this.saving = "saving";
    this.saver = this.saveEach().finally(() => (this.saver = null));
    await this.saver;
    if (this.unsaved === null && this.dirty().length === 0) void this.judge();
  }

  private async saveEach(): Promise<void> {
    try {
      for (const file of this.dirty()) {
        const opened = this.opened[file];
        const text = opened?.text ?? null;
        const after = await this.server.put(file, text, this.whole?.version ?? 0);
        if (opened) Object.assign(opened, { saved: text, base: after.base });
        this.take(after);
      }
      this.unsaved = null;
      this.saving = this.dirty().length > 0 ? "waiting" : "saved";
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const isLost = error instanceof Problem && (error.status === 412 || error.status === 409);
    this.saving = isLost ? "lost" : "failed";
    this.unsaved = error;
  }

  /** A file was saved: the draft has another version. */
  private take({ file, change, text, base, version }: FileText): void {
    if (!this.whole) return;
    const isGone = text === null && base === null;
    if (isGone) {
      const others = Object.entries(this.opened).filter(([name]) => name !== file);
      this.opened = Object.fromEntries(others);
    }
    const files = this.whole.files.map((one) => (one.file === file ? { file, change } : one));
    const kept = files.filter((one) => !isGone || one.file !== file);
    this.whole = { ...this.whole, version, files: kept, own: true };
  }

  private list(file: string, change: DraftFile["change"]): void {
    if (!this.whole) return;
    const files = [...this.whole.files, { file, change }];
    files.sort((one, other) => (one.file < other.file ? -1 : 1));
    this.whole = { ...this.whole, files };
  }
}
