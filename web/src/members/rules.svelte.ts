// The words of a federation's rules for what members are: marks, categories, seasons, levels.

import { session, type Session } from "../api/session.svelte";
import type { PackDocument, Season } from "../pack/document";
import { Names } from "../pack/names";

class Rules {
  pack: PackDocument | null = $state.raw(null);
  /** Whether there is nothing more to wait for. */
  settled = $state(false);

  constructor(
    private readonly visit: Session,
    readonly tenant: string,
  ) {
    void this.fetch();
  }

  /** Names in a language, as soon as the rules are there. */
  names(language: string): Names | null {
    return this.pack && new Names(this.pack, language);
  }

  get seasons(): Season[] {
    return this.pack?.sections.seasons.seasons ?? [];
  }

  /** The season that holds today, where there is one; or else the last. */
  get season(): string {
    const today = this.visit.tenants.find(({ code }) => code === this.tenant)?.today ?? "";
    const now = this.seasons.find(
      ({ starts_on, ends_on }) => starts_on <= today && today <= ends_on,
    );
    return (now ?? this.seasons.at(-1))?.code ?? "";
  }

  private async fetch(): Promise<void> {
    try {
      this.pack = JSON.parse(await this.visit.server.pack(this.tenant)) as PackDocument;
    } catch (error) {
      // Codes stand for the words until the rules are there.
      console.error(error);
      last = null;
    }
    this.settled = true;
  }
}

let last: Rules | null = null;

/** The rules of the federation the desks are about. */
export function rules(): Rules {
  const visit = session();
  if (last?.tenant !== visit.tenant) last = new Rules(visit, visit.tenant);
  return last;
}
