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

/** A time of today as `10:42`, of another day with its date. */
export function formatInstant(instant: Date, now: Date, language: Language): string {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', timeZone };
  const isToday = instant.toLocaleDateString(locales[language], day) === now.toLocaleDateString(locales[language], day);
  return instant.toLocaleString(locales[language], isToday ? time : { ...day, ...time });
}
