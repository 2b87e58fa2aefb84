// `<carreau-fee-calculator tenant="france" server="https://…" language="fr">`: the calculator on
// another site.
//
// It lives in a shadow root, so that neither the site's styles nor its own leak. It asks the server
// named (else the one it was loaded from), records nothing, and leaves the site's address alone.

import base from "../appearance/base.css?inline";
import tokens from "../appearance/tokens.css?inline";
import { mount, unmount } from "svelte";
import { choose } from "../language/language";
import { fetchMessages } from "../language/messages";
import { Speech } from "../language/speech.svelte";
import Embedded from "./Embedded.svelte";

const NAME = "carreau-fee-calculator";
/** Where this module came from, which is where its server is unless another is named. */
const ORIGIN = new URL(import.meta.url).origin;

class FeeCalculator extends HTMLElement {
  static readonly observedAttributes = ["tenant", "server", "language"];

  private mounted: Record<string, unknown> | null = null;
  private turn = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${base}\n:host { display: block; }`);
    root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    void this.show();
  }

  disconnectedCallback(): void {
    this.turn += 1;
    this.clear();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.show();
  }

  private async show(): Promise<void> {
    const turn = ++this.turn;
    const wanted = this.getAttribute("language") ?? document.documentElement.lang;
    const language = choose([wanted, ...navigator.languages]);
    const messages = await fetchMessages(language);
    if (turn !== this.turn || !this.shadowRoot) return;
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
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, FeeCalculator);
