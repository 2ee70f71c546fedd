import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

const form = /^-?\d+(?:[.,]\d+)?$/;

/** Reads a number with decimal comma or point, no grouping, in a range (both ends allowed). */
export function readNumber(min: number, max: number): CellReader<number> {
  return (text) => {
    const number = form.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (number >= min && number <= max) return accepted(number);
    return refused({
      de: `keine Zahl von ${min} bis ${max}: ${quote(text)} (erlaubt: „48,2234“ oder „48.2234“)`,
      en: `no number from ${min} to ${max}: ${quote(text)} (allowed: "48.2234" or "48,2234")`,
    });
  };
}
