import { isPartialDate } from '../../kit/contract/scalars/is-partial-date.ts';
import { fold } from '../problem/fold.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

const months = {
  de: [
    'januar',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
};

const numeric = /^(?:(?:(?<day>\d{1,2})\.)?\s*(?<month>\d{1,2})\.)?\s*(?<year>\d{4})$/;
const named = /^(?:(?<day>\d{1,2})\.?\s+)?(?<month>\p{L}+)\s+(?<year>\d{4})$/u;

/**
 * Reads a date as far as it is known: `2021`, `08.2021`, `1.8.2021`, `August 2021`, `1. August 2021`, or ISO 8601 (`2021-08`). A shorter
 * form means that no more is known; a year of two digits is refused.
 */
export const readDate: CellReader<string> = (text) => {
  const date = isPartialDate(text) ? text : toPartialDate(text);
  if (isPartialDate(date)) return accepted(date);
  return refused({
    de: `kein Datum: ${quote(text)} (erlaubt: „1.8.2021“, „08.2021“, „August 2021“, „2021“, „2021-08-01“)`,
    en: `no date: ${quote(text)} (allowed: "1.8.2021", "08.2021", "August 2021", "2021", "2021-08-01")`,
  });
};

function toPartialDate(text: string): string {
  const { day, month, year } = (numeric.exec(text) ?? named.exec(text))?.groups ?? {};
  if (year === undefined) return '';
  const parts = [year, month && monthNumber(month), day].filter((part) => part !== undefined);
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

function monthNumber(month: string): string {
  const index = [months.de, months.en].map((names) => names.indexOf(fold(month))).find((index) => index >= 0);
  return index === undefined ? month : String(index + 1);
}
