// The draft as a pack, ready to be asked, while it is being typed.
//
// A script is tried at once: the engine in the page puts it into the last sound pack and says what
// it finds. What else a draft consists of is read by the server, whose pack comes after each save.

import type { PackDocument } from "../pack/document";
import { Preview } from "../engine/preview";
import type { Refusal } from "../engine/reply";

/** A pack and its engine. */
export interface Ready {
  pack: PackDocument;
  preview: Preview;
  /** Whether it is the server's, into which scripts are put. */
  isGround: boolean;
}

/** What the engine finds of what is typed. */
export type Typed = Refusal & { severity: "error" | "warning" };

interface Amended {
  ok?: {
    findings: Typed[];
    pack?: { manifest: PackDocument["manifest"]; sections: Record<string, unknown> } | null;
  };
}

/** Texts of scripts by their names; null for one that is taken away. */
export type Scripts = Record<string, string | null>;

export class Packs {
  /** What the draft answers by; null until something sound is there. */
  next: Ready | null = $state.raw(null);
  /** What is found of the scripts as they are typed; null where the server's word holds. */
  found: Typed[] | null = $state.raw(null);
  /** The last sound pack of the server's: what scripts are put into. */
  private ground: Ready | null = null;

  /** Whether there is a pack to put scripts into. */
  get grounded(): boolean {
    return this.ground !== null;
  }

  /** The hash of the pack that answers; empty where none does. */
  get hash(): string {
    return this.next?.preview.packHash ?? "";
  }

  /** Takes a pack of the server's. */
  async settle(text: string): Promise<void> {
    const preview = await Preview.prepare(text);
    const ready = { pack: JSON.parse(text) as PackDocument, preview, isGround: true };
    const before = this.ground;
    this.ground = ready;
    this.turn(ready);
    if (before) before.preview.free();
  }

  /** Puts scripts into it, and answers by what comes of them where it is sound. */
  async amend(scripts: Scripts): Promise<void> {
    const { ground } = this;
    const section = ground?.pack.sections.scripts;
    if (!ground || !section) return;
    const files = Object.entries({ ...section.files, ...scripts });
    const present = Object.fromEntries(files.filter(([, text]) => text !== null));
    const input = { sections: { scripts: { ...section, files: present } } };
    // No rule depends on the day here, but every question has one.
    const request = { op: "pack.amend", on: "2026-01-01", input };
    const { ok } = JSON.parse(ground.preview.ask(JSON.stringify(request))) as Amended;
    if (!ok) return;
    this.found = ok.findings;
    if (!ok.pack) return;
    const { manifest, sections } = ok.pack;
    const pack = { manifest, sections: { ...ground.pack.sections, ...sections } };
    const preview = await Preview.prepare(JSON.stringify(pack));
    if (this.ground === ground) this.turn({ pack, preview, isGround: false });
    else preview.free();
  }

  /** The server has judged what was typed. */
  agree(): void {
    this.found = null;
  }

  /** Gives the engines' memory back. */
  free(): void {
    const { next, ground } = this;
    this.next = null;
    this.ground = null;
    ground?.preview.free();
    if (next && next !== ground) next.preview.free();
  }

  /** Answers by another pack; one that was but amended is given back. */
  private turn(ready: Ready): void {
    const before = this.next;
    this.next = ready;
    if (before && before !== ready && !before.isGround) before.preview.free();
  }
}
