// Amounts, percentages and dates as a language writes them.
//
// The engine's decimal strings are given to `Intl` as strings, digit by digit: nothing is rounded,
// nothing becomes a floating-point number. What does not read is shown as it is. The same as
// host/src/language/format.rs.

import type { Messages } from "./messages";

const DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const formatters = new Map<string, Intl.NumberFormat>();

/** A decimal string: `12,5`. */
export function number(messages: Messages, decimal: string): string {
  const digits = DECIMAL.exec(decimal);
  if (!digits) return decimal;
  const places = digits[2]?.length ?? 0;
  return formatter(messages.language, places).format(decimal as Intl.StringNumericLiteral);
}

/** An amount with its currency: `1 234,50 €`, `€1,234.50`. */
export function money(messages: Messages, amount: string, currency: string): string {
  const negative = amount.startsWith("-");
  return messages.say("money", {
    sign: negative ? "\u2212" : "",
    amount: number(messages, negative ? amount.slice(1) : amount),
    currency,
  });
}

/** A percentage: `12,5 %`. */
export function percent(messages: Messages, decimal: string): string {
  return messages.say("percent", { number: number(messages, decimal) });
}

/** Whether a text is written as a date, `2026-03-15`. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** A date in words: `15 mars 2026`. */
export function date(messages: Messages, iso: string): string {
  const [, year, month, day] = DATE.exec(iso) ?? [];
  if (!year) return iso;
  // The year as text, since it takes no separator.
  return messages.say("date", { day: Number(day), month: Number(month), year });
}

/** A day of every year, such as `11-01`: as a date is written, without the year. */
export function yearly(messages: Messages, monthDay: string): string {
  // A leap year, so that 29 February is there to be named.
  return date(messages, `2024-${monthDay}`).replace(/(?: de)? 2024$/, "");
}

function formatter(language: string, places: number): Intl.NumberFormat {
  const key = `${language}/${places}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    formatters.set(key, found);
  }
  return found;
}
