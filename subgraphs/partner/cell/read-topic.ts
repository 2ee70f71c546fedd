import { didYouMean } from '../problem/did-you-mean.ts';
import { fold } from '../problem/fold.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

/** A topic of the shared vocabulary, and the word that the table has for it; null when that is the slug. */
export interface NamedTopic {
  readonly slug: string;
  readonly label: string | null;
}

/** Reads a topic: its slug, or one of its names in German or English. */
export const readTopic: CellReader<NamedTopic> = (text, { topics }) => {
  const slug = topics.get(fold(text));
  if (slug !== undefined) return accepted({ slug, label: text === slug ? null : text });
  const hint = didYouMean(text, topics.keys());
  const allowed = [...new Set(topics.values())].join(', ');
  return refused({
    de: `unbekanntes Thema ${quote(text)} (erlaubt: ${allowed}; oder deren Namen)${hint.de}`,
    en: `unknown topic ${quote(text)} (allowed: ${allowed}; or their names)${hint.en}`,
  });
};
