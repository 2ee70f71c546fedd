import type { Random } from './random.ts';

const syllables = [
  'ba',
  'do',
  'fen',
  'gu',
  'hal',
  'ki',
  'lo',
  'mar',
  'ne',
  'po',
  'ril',
  'sa',
  'tu',
  'ven',
  'wo',
] as const;

/** Makes up a word of two to four syllables. */
export function inventWord(random: Random): string {
  return Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('');
}

/** Makes up a name: a word that starts with a capital. */
export function inventName(random: Random): string {
  const word = inventWord(random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Makes up a text of made-up words with exactly as many characters as asked. */
export function inventText(random: Random, characters: number): string {
  let text = inventName(random);
  while (text.length < characters) text += ` ${inventWord(random)}`;
  return `${text.slice(0, characters - 1)}.`;
}
