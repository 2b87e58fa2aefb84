// RapiDoc, the reader of the API's description at `/api/docs`, with what it leaves out: names of
// fields and landmarks, a first heading, colours that can be read.
//
// Its elements are Lit's: after each of them has rendered, what it rendered is named.

import "rapidoc";

/** A custom element as Lit makes one. */
interface Rendered extends HTMLElement {
  updated(changed: unknown): void;
}

const ELEMENTS = [
  "rapi-doc",
  "api-request",
  "api-response",
  "json-tree",
  "schema-table",
  "schema-tree",
  "tag-input",
  "dialog-box",
];

/** Its own are too light on paper. */
const COLOURS = [
  ["--blue", "#1b5f8c"],
  ["--green", "#3f6100"],
  ["--orange", "#8a4b00"],
  ["--red", "#a8261e"],
] as const;

for (const name of ELEMENTS) {
  const made = customElements.get(name)?.prototype as Rendered | undefined;
  if (!made) continue;
  const before = made.updated;
  made.updated = function (this: Rendered, changed: unknown): void {
    before.call(this, changed);
    if (this.shadowRoot) mend(this.shadowRoot);
  };
}

function mend(root: ShadowRoot): void {
  const fields = root.querySelectorAll<HTMLElement>("input, select, textarea, tag-input");
  for (const field of fields) {
    if (!field.hasAttribute("aria-label")) field.setAttribute("aria-label", nameOf(field));
  }
  root.querySelector("nav")?.setAttribute("aria-label", "Operations");
  const title = root.querySelector("#api-title");
  title?.setAttribute("role", "heading");
  title?.setAttribute("aria-level", "1");
  if (root.host.localName !== "rapi-doc") return;
  const { style } = root.host as HTMLElement;
  for (const [name, colour] of COLOURS) style.setProperty(name, colour);
}

/** What a field is for: its parameter, or what it chooses. */
function nameOf(field: HTMLElement): string {
  const { pname } = field.dataset;
  if (pname) return pname;
  const placeholder = field.getAttribute("placeholder");
  if (placeholder) return placeholder;
  return field.localName === "select" ? "Example" : "Value";
}
