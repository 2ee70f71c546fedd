import type { Language } from './labels.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/**
 * A date of reduced precision (`2021`, `2021-08`, `2021-08-04` or with a time) as people write it; as it is where it is none. A time of day is that of
 * the hubs, wherever the reader is.
 */
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
  return date.toLocaleString(locales[language], { ...parts, timeZone: time ? 'Europe/Berlin' : 'UTC' });
}
