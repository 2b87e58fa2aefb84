// Which steps of an explanation are about which figure of a quote.
//
// Steps name the component, the surcharge or the waiver they are about; this only sorts them.

import type { Answer, Step } from "../engine/reply";

const about = (member: string, code: string) => (step: Step) => step.arguments[member] === code;

/** The steps about a component's line. */
export function ofLine({ explanation }: Answer, code: string): Step[] {
  return explanation.filter(about("component", code));
}

/** The amount an override took the place of; `null` where none did, or there was none before. */
export function replaced(answer: Answer, code: string): string | null {
  const override = ofLine(answer, code).find(({ key }) => key === "component.override");
  const { before, after } = override?.arguments ?? {};
  return typeof before === "string" && before !== after ? before : null;
}

/** The steps about a surcharge or an early-bird discount that was charged. */
export function ofSurcharge({ explanation }: Answer, code: string): Step[] {
  return explanation.filter(about("surcharge", code));
}

/** The steps about a waiver that was used. */
export function ofWaiver({ explanation }: Answer, code: string): Step[] {
  return explanation.filter(about("waiver", code));
}

/** The steps about an adjustment: the script's that made it, or the engine's own. */
export function ofAdjustment({ explanation }: Answer, label: string): Step[] {
  if (label === "floor" || label === "rounding") {
    return explanation.filter(({ key }) => key === `total.${label}`);
  }
  const hook = hookOf({ explanation }, label);
  return explanation.filter(
    (step) =>
      about("label", label)(step) ||
      ((step.key === "script.said" || step.key === "script.ran") && about("hook", hook)(step)),
  );
}

/** The function of the federation's script that made an adjustment; empty where none did. */
export function hookOf({ explanation }: Pick<Answer, "explanation">, label: string): string {
  const made = explanation.find(about("label", label));
  return String(made?.arguments["hook"] ?? "");
}

/** The steps about a tax. */
export function ofTax({ explanation }: Answer, code: string): Step[] {
  return explanation.filter((step) => step.key.startsWith("tax.") && about("code", code)(step));
}

/** The steps about who receives what. */
export function ofSplit({ explanation }: Answer): Step[] {
  return explanation.filter(({ key }) => key.startsWith("split."));
}

/** What was looked at and changed nothing: waivers, surcharges and components that do not apply. */
export function aside({ ok, explanation }: Answer): Step[] {
  const used = new Set([...ok.surcharges, ...ok.waivers, ...ok.lines].map(({ code }) => code));
  return explanation.filter(({ arguments: { component, surcharge, waiver } }) => {
    const code = component ?? surcharge ?? waiver;
    return typeof code === "string" && !used.has(code);
  });
}

/** Whether tax is added to the amounts; otherwise it is inside them. */
export function addsTax({ explanation }: Answer): boolean {
  return explanation.some(({ key }) => key === "tax.added");
}
