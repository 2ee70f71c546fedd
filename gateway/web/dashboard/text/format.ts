import type { Language } from '../../../files/labels.ts';
import type { DashboardMoneyFragment } from '../generated/graphql.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** All hubs are in one time zone, whoever looks at them. */
const timeZone = 'Europe/Berlin';

/** A whole number, as it is written in a language. */
export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(locales[language]);
}

/** An amount; a round one is marked. A currency that is no code (partner data) is shown as it is. */
export function formatMoney({ amount, currency, approximate }: DashboardMoneyFragment, language: Language): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  const text = /^[a-z]{3}$/i.test(currency)
    ? amount.toLocaleString(locales[language], { style: 'currency', currency, minimumFractionDigits })
    : `${amount.toLocaleString(locales[language], { minimumFractionDigits })}\u00a0${currency}`;
  return approximate ? `≈\u00a0${text}` : text;
}

/** A date of reduced precision (`2021`, `2021-08`, `2021-08-04` or with a time); as it is where it is none. */
export function formatPartialDate(value: string, language: Language): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const [, month, day, time] = /^\d{4}(-\d\d)?(-\d\d)?(T)?/.exec(value) ?? [];
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit' }),
  };
  return date.toLocaleString(locales[language], { ...parts, timeZone: time ? timeZone : 'UTC' });
}

/** A time of today as `10:42`, of another day with its date. */
export function formatInstant(instant: Date, now: Date, language: Language): string {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', timeZone };
  const isToday = instant.toLocaleDateString(locales[language], day) === now.toLocaleDateString(locales[language], day);
  return instant.toLocaleString(locales[language], isToday ? time : { ...day, ...time });
}
