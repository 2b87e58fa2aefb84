// `<carreau-fee-calculator tenant="france" server="https://…" language="fr">`: the calculator on
// another site.
//
// It lives in a shadow root, so that neither the site's styles nor its own leak. It asks the server
// named (else the one it was loaded from), records nothing, and leaves the site's address alone.

import "../appearance/tokens.css";
import "../appearance/base.css";
import { mount, unmount } from "svelte";
import { choose } from "../language/language";
import { fetchMessages } from "../language/messages";
import { Speech } from "../language/speech.svelte";
import Embedded from "./Embedded.svelte";

const NAME = "carreau-fee-calculator";
/** Where this module came from, which is where its server is unless another is named. */
const ORIGIN = new URL(import.meta.url).origin;

/** The build's one style sheet, beside this module. */
const STYLES = "carreau-fee-calculator.css";
const UNAVAILABLE = "The calculator could not be loaded; load the page again.";
let styles: Promise<CSSStyleSheet> | undefined;

/** Fetched once, and adopted: a site's policy need not admit inline styles. */
async function fetchStyles(): Promise<CSSStyleSheet> {
  const response = await fetch(new URL(STYLES, import.meta.url));
  if (!response.ok) throw new Error(`\`${response.url}\` answers ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
}

class FeeCalculator extends HTMLElement {
  static readonly observedAttributes = ["tenant", "server", "language"];

  private mounted: Record<string, unknown> | null = null;
  private turn = 0;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback(): void {
    this.begin();
  }

  disconnectedCallback(): void {
    this.turn += 1;
    this.clear();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.begin();
  }

  private begin(): void {
    const turn = ++this.turn;
    this.show(turn).catch((error: unknown) => {
      console.error(error);
      // Fetched anew the next time; without messages there is but one language to say so in.
      styles = undefined;
      if (turn === this.turn) this.shadowRoot?.replaceChildren(UNAVAILABLE);
    });
  }

  private async show(turn: number): Promise<void> {
    const wanted = this.getAttribute("language") ?? document.documentElement.lang;
    const language = choose([wanted, ...navigator.languages]);
    styles ??= fetchStyles();
    const [messages, sheet] = await Promise.all([fetchMessages(language), styles]);
    if (turn !== this.turn || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.clear();
    this.mounted = mount(Embedded, {
      target: this.shadowRoot,
      props: {
        speech: new Speech(messages),
        tenant: this.getAttribute("tenant") ?? "",
        server: (this.getAttribute("server") ?? ORIGIN).replace(/\/$/, ""),
      },
    });
  }

  private clear(): void {
    if (this.mounted) void unmount(this.mounted);
    this.mounted = null;
    this.shadowRoot?.replaceChildren();
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, FeeCalculator);
