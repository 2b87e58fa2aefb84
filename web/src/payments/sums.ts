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

/** How many decimals a currency has. */
function decimals(currency: string): number {
  const style = { style: "currency", currency } as const;
  return new Intl.NumberFormat("en", style).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * An amount as it was typed, as the server reads it: with a point, and all decimals of the
 * currency. What is no amount stays as it is, for the server to say so.
 */
export function typed(text: string, currency: string): string {
  const amount = text.trim().replace(/\s/g, "").replace(",", ".");
  const of = decimals(currency);
  return DECIMAL.test(amount) && places(amount) <= of ? written(minor(amount, of), of) : amount;
}

/** How long an amount is drawn, beside others: never what is reckoned with. */
export function drawn(amount: string): number {
  return Math.abs(Number(amount)) || 0;
}
