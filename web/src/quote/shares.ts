// Which steps of an explanation say why a recipient receives what it does.
//
// By shares in percent, a step names its recipient. By component, the recipient's share is made of
// what was charged for its components, and of what was taken from them or added to them; which
// components a surcharge concerns is the pack's to say. Steps are sorted, amounts are not added.

import type { Explained, Quote, Step } from "../engine/reply";
import type { Sentences } from "../language/sentence";

/** An answer that may say which components it is made of. */
export type Divided = Explained & { ok: Partial<Pick<Quote, "lines" | "waivers">> };

/** The steps about one recipient's share, in their order. */
export function ofShare(
  answer: Divided,
  recipient: string,
  words: Sentences,
  season: string | null,
): Step[] {
  const { explanation } = answer;
  const named = explanation.filter(
    ({ key, arguments: given }) => key.startsWith("split.") && given["recipient"] === recipient,
  );
  if (named.length > 0) return named;
  const concerns = concern(answer, recipient, words, season);
  const taxes = words.names.taxAccount === recipient;
  return explanation.filter(
    (step) => step.key === "split.by_component" || concerns(step) || (taxes && TAXES.has(step.key)),
  );
}

const TAXES = new Set(["tax.included", "tax.added"]);
const CHANGES =
  /^(?:waiver\.(?:full|percentage|fixed|capped)|(?:surcharge|discount)\.(?:percentage|fixed))$/;

/** Whether a step is about a recipient's components or names the recipient itself. */
function concern(
  { ok, explanation }: Divided,
  recipient: string,
  words: Sentences,
  season: string | null,
): (step: Step) => boolean {
  const lines = (ok.lines ?? []).filter((line) => line.recipient === recipient);
  const components = new Set(lines.map(({ code }) => code));
  const taken = (waiver: string) => {
    const borne = explanation.find(
      (step) => step.key === "waiver.borne_by" && step.arguments["waiver"] === waiver,
    );
    if (borne) return borne.arguments["node"] === recipient;
    const rows = (ok.waivers ?? []).filter(({ code }) => code === waiver);
    return rows.some(({ allocated }) => allocated.some(({ code }) => components.has(code)));
  };
  const charged = (surcharge: string) => {
    const row = words.names.row("surcharge", surcharge, season);
    if (row?.recipient) return row.recipient === recipient;
    const concerned = row?.applies_to ?? [...components];
    return concerned.some((code) => components.has(code));
  };
  return ({ key, arguments: given }) => {
    if (key === "waiver.borne_by") return given["node"] === recipient;
    if (typeof given["component"] === "string") return components.has(given["component"]);
    if (CHANGES.test(key) && typeof given["waiver"] === "string") return taken(given["waiver"]);
    if (CHANGES.test(key) && typeof given["surcharge"] === "string") {
      return charged(given["surcharge"]);
    }
    if (key === "script.adjustment" && !given["recipient"]) return components.size > 0;
    return given["recipient"] === recipient;
  };
}
