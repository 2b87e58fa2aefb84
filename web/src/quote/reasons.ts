// Which steps of an explanation are about which figure of a quote.
//
// Steps name the component, the surcharge or the waiver they are about; this only sorts them.

import type { Explained, Quote, Step } from "../engine/reply";

type Adjustment = Quote["adjustments"][number];

const about = (member: string, code: string) => (step: Step) => step.arguments[member] === code;

/** The steps about a component's line; that of a transfer's fee names it as the fee. */
export function ofLine({ explanation }: Explained, code: string): Step[] {
  return explanation.filter(
    (step) =>
      about("component", code)(step) || (step.key === "transfer.fee" && about("fee", code)(step)),
  );
}

/** The amount an override took the place of; `null` where none did, or there was none before. */
export function replaced(answer: Explained, code: string): string | null {
  const override = ofLine(answer, code).find(({ key }) => key === "component.override");
  const { before, after } = override?.arguments ?? {};
  return typeof before === "string" && before !== after ? before : null;
}

/** The steps about a surcharge or an early-bird discount that was charged. */
export function ofSurcharge({ explanation }: Explained, code: string): Step[] {
  return explanation.filter(about("surcharge", code));
}

/** The steps about a waiver that was used. */
export function ofWaiver({ explanation }: Explained, code: string): Step[] {
  return explanation.filter(about("waiver", code));
}

/** The steps about an adjustment: the script's that made it, or the engine's own. */
export function ofAdjustment(answer: Explained, adjustment: Adjustment): Step[] {
  const { label } = adjustment;
  if (label === "floor" || label === "rounding") {
    return answer.explanation.filter(({ key }) => key === `total.${label}`);
  }
  const made = makers(answer, adjustment);
  const hook = hookOf(answer, adjustment);
  return answer.explanation.filter(
    (step) =>
      made.includes(step) ||
      ((step.key === "script.said" || step.key === "script.ran") && about("hook", hook)(step)),
  );
}

/** The function of the federation's script that made an adjustment; empty where none did. */
export function hookOf(answer: Explained, adjustment: Adjustment): string {
  return String(makers(answer, adjustment)[0]?.arguments["hook"] ?? "");
}

/** The steps that made an adjustment. A script may use a label twice: then those of its amount. */
function makers({ explanation }: Explained, { label, amount, recipient }: Adjustment): Step[] {
  const labelled = explanation.filter(about("label", label));
  const exact = labelled.filter(
    (step) =>
      about("amount", amount)(step) &&
      (step.arguments["recipient"] ?? null) === (recipient ?? null),
  );
  return exact.length > 0 ? exact : labelled;
}

/** The steps about a tax. */
export function ofTax({ explanation }: Explained, code: string): Step[] {
  return explanation.filter((step) => step.key.startsWith("tax.") && about("code", code)(step));
}

/**
 * The steps about a class of a competition: its fee, and up to the next class what became of it.
 */
export function ofClass({ explanation }: Explained, code: string): Step[] {
  const first = explanation.findIndex(
    (step) => step.key === "sanction.class" && about("class", code)(step),
  );
  if (first < 0) return [];
  const after = explanation.slice(first + 1);
  const end = after.findIndex(({ key }) => !key.startsWith("waiver."));
  return [...explanation.slice(first, first + 1), ...after.slice(0, end < 0 ? undefined : end)];
}

/** The steps of some keys. */
export function ofKeys({ explanation }: Explained, ...keys: Step["key"][]): Step[] {
  return explanation.filter(({ key }) => keys.includes(key));
}

/** What was looked at and changed nothing: waivers, surcharges and components that do not apply. */
export function aside({ explanation }: Explained, used: Iterable<string>): Step[] {
  const taken = new Set(used);
  return explanation.filter(({ arguments: { component, surcharge, waiver } }) => {
    const code = component ?? surcharge ?? waiver;
    return typeof code === "string" && !taken.has(code);
  });
}

/** Whether tax is added to the amounts; otherwise it is inside them. */
export function addsTax({ explanation }: Explained): boolean {
  return explanation.some(({ key }) => key === "tax.added");
}
