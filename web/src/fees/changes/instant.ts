// An instant as the federation's clocks showed it.

import { locale } from "../../language/language";
import type { Messages } from "../../language/messages";

/** Day and time of an instant in a time zone; what does not read is shown as it is. */
export function instant(messages: Messages, at: string, timeZone: string | undefined): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const zone = timeZone ? { timeZone } : {};
  const style = { dateStyle: "long", timeStyle: "short", ...zone } as const;
  return new Intl.DateTimeFormat(locale(messages.language), style).format(date);
}
