/** The instants between which a partial date lies, in a form that PostgreSQL reads as `timestamptz`; equal for an exact instant. */
export interface InstantBounds {
  readonly from: string;
  readonly until: string;
}

const form = /^(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** Days, months and years begin at midnight where the hubs are. */
const zone = 'Europe/Berlin';

/** Bounds of a partial date (`2021`, `2021-08`, `2021-08-04`, or a date-time with offset); null when it is none. */
export function partialDateBounds(value: string): InstantBounds | null {
  const [, year, month, day] = form.exec(value) ?? [];
  if (year === undefined) return null;
  if (value.includes('T')) return exactBounds(value);
  const first = utcDate(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (first.toISOString().slice(0, value.length) !== value) return null;
  const next = new Date(first);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { from: midnight(first), until: midnight(next) };
}

function exactBounds(value: string): InstantBounds | null {
  const instant = Date.parse(value);
  const day = partialDateBounds(value.slice(0, 10));
  if (Number.isNaN(instant) || day === null) return null;
  const text = new Date(instant).toISOString();
  // An offset may lead out of the years of four digits, which PostgreSQL does not read in this form.
  if (text.length !== '2021-08-04T09:30:00.000Z'.length) return null;
  return { from: text, until: text };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function midnight(date: Date): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(String);
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')} 00:00:00 ${zone}`;
}
