import type { Language } from '../labels.ts';

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** Parts of a day that a value has, by its length: `2026`, `2026-03`, `2026-03-04`, or more than a day. */
const partsByLength: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric', timeZone: 'UTC' },
  7: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  10: { ...day, timeZone: 'UTC' },
};

/** A time of day is that of the hubs, wherever the reader is. */
const instant = { ...day, hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' } as const;

/** When something is, for people: as exactly as the network says it. What is no date is shown as it is. */
export function formatWhen(when: string, language: Language): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return when;
  return date.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', partsByLength[when.length] ?? instant);
}
