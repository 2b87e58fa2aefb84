// The engine in the page: one instance a pack, asked at every keystroke.
//
// It is the same engine as the server's, so that its reply is the server's to the byte. It decides;
// whoever asks shows.

import init, { Engine } from "@carreau/engine";
import module from "@carreau/engine/carreau_web_bg.wasm?url";

let started: Promise<unknown> | undefined;

/** A pack, ready to be asked. */
export class Preview {
  private constructor(private readonly engine: Engine) {}

  /** Prepares a pack; rejects where the engine cannot be fetched or refuses the pack. */
  static async prepare(pack: string): Promise<Preview> {
    started ??= init(new URL(module, import.meta.url));
    try {
      await started;
    } catch (error) {
      // Fetched anew the next time.
      started = undefined;
      throw error;
    }
    return new Preview(new Engine(pack));
  }

  get packHash(): string {
    return this.engine.pack_hash;
  }

  /** The reply to a request, as text: the server's, to the byte. */
  ask(request: string): string {
    return this.engine.call_json(request);
  }

  /** The replies to several requests, in their order. */
  askAll(requests: string[]): string[] {
    return this.engine.call_batch_json(requests.join("\n")).trimEnd().split("\n");
  }

  /** Gives the engine's memory back. */
  free(): void {
    this.engine.free();
  }
}
