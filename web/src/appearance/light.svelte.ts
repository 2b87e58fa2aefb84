// Light or dark: the system's choice until the reader makes one, kept on their device.
//
// `public/appearance.js` sets a kept choice before the first paint; the colours of both are in
// `tokens.css`.

import { keep } from "../kept";

const KEPT_UNDER = "carreau.light";

class Light {
  private chosen = $state(document.documentElement.dataset["light"] ?? null);
  private system = $state(matchMedia("(prefers-color-scheme: dark)").matches);

  constructor() {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
      this.system = matches;
    });
  }

  /** Whether it is dark now. */
  get dark(): boolean {
    return this.chosen === null ? this.system : this.chosen === "dark";
  }

  /** Changes to the other. */
  switch(): void {
    this.chosen = this.dark ? "light" : "dark";
    document.documentElement.dataset["light"] = this.chosen;
    keep(KEPT_UNDER, this.chosen);
  }
}

export const light = new Light();
