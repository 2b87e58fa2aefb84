// What clubs and other places are called, learned as their codes come across.

import type { Session } from "../api/session.svelte";
import { read } from "./nodes";

const AT_ONCE = 6;

export class ClubNames {
  private names: Readonly<Record<string, string>> = $state.raw({});
  private readonly asked: Record<string, true> = {};

  constructor(private readonly session: Session) {}

  /** A place's name; its code until that is known. */
  name(code: string): string {
    return this.names[code] ?? code;
  }

  /** All that are known. */
  get known(): Readonly<Record<string, string>> {
    return this.names;
  }

  /** Learns what places are called that are not known yet. */
  learn(codes: readonly (string | null)[]): void {
    const wanted: string[] = [];
    for (const code of codes) {
      if (code === null || this.asked[code]) continue;
      this.asked[code] = true;
      wanted.push(code);
    }
    const next = async (): Promise<void> => {
      for (let code = wanted.shift(); code !== undefined; code = wanted.shift()) {
        const name = (await read(this.session, code))?.name;
        if (name) this.names = { ...this.names, [code]: name };
      }
    };
    for (let at = 0; at < AT_ONCE; at += 1) void next();
  }
}
