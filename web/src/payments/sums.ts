// Sums of amounts that the server does not make: which dues are ticked is the reader's affair.
//
// Decimal strings of one currency, added as whole numbers of its minor unit. What does not read is
// nothing; the server judges every amount anew.

const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?$/;

/** How many decimals an amount is written with. */
function places(amount: string): number {
  return DECIMAL.exec(amount)?.[3]?.length ?? 0;
}

/** An amount as a whole number of units of so many decimals. */
function minor(amount: string, of: number): bigint {
  const [, sign, whole = "0", part = ""] = DECIMAL.exec(amount.trim()) ?? [];
  const value = BigInt(whole + part.padEnd(of, "0").slice(0, of));
  return sign ? -value : value;
}

function written(value: bigint, of: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(of + 1, "0");
  const cut = digits.length - of;
  const text = of === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value < 0n ? `-${text}` : text;
}

/** Amounts of one currency added up. */
export function sum(amounts: readonly string[]): string {
  const of = Math.max(0, ...amounts.map(places));
  return written(
    amounts.reduce((all, amount) => all + minor(amount, of), 0n),
    of,
  );
}

/** One amount less another. */
export function less(amount: string, other: string): string {
  const of = Math.max(places(amount), places(other));
  return written(minor(amount, of) - minor(other, of), of);
}

/** The smaller of two amounts. */
export function smaller(one: string, other: string): string {
  return less(one, other).startsWith("-") ? one : other;
}

/** Whether an amount is above nothing. */
export function isPositive(amount: string | null | undefined): amount is string {
  return typeof amount === "string" && /^\d*\.?\d*$/.test(amount) && /[1-9]/.test(amount);
}

/** Whether a text is an amount that can be paid; a comma does as well as a point. */
export function amountOf(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) && isPositive(text) ? text : null;
}

/** How long an amount is drawn, beside others: never what is reckoned with. */
export function drawn(amount: string): number {
  return Math.abs(Number(amount)) || 0;
}
