import { url } from '../../kit/data/schema/value-schemas.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

const maxLength = 2000;

/** Reads a web address: http or https, so that no link of a page is a script. */
export const readUrl: CellReader<string> = (text) => {
  if (text.length <= maxLength && url.safeParse(text).success) return accepted(text);
  return refused({
    de: `keine Web-Adresse: ${quote(text)} (erlaubt: http://… oder https://…)`,
    en: `no web address: ${quote(text)} (allowed: http://… or https://…)`,
  });
};
