// A sentence of the reference as it is shown: in English, whatever the page's language, with what
// stands between back-ticks as code.

/** A paragraph of a sentence. */
export function paragraph(sentence: string): HTMLElement {
  const shown = document.createElement("p");
  shown.lang = "en";
  for (const [place, part] of sentence.split("`").entries()) {
    shown.append(place % 2 === 1 ? code(part) : part);
  }
  return shown;
}

/** Code within a sentence. */
export function code(text: string): HTMLElement {
  const shown = document.createElement("code");
  shown.textContent = text;
  return shown;
}
