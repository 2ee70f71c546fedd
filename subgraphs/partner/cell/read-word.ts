import { didYouMean } from '../problem/did-you-mean.ts';
import { fold } from '../problem/fold.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

/** The German words for each value of an enum; the first one is the one to show. */
export type Words<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

/** Reads a value of an enum: one of its German words, or its name in the graph (`in Betrieb`, `ACTIVE`). */
export function readWord<Value extends string>(words: Words<Value>): CellReader<Value> {
  const entries = Object.entries(words) as [Value, readonly [string, ...string[]]][];
  const spellings = entries.flatMap(([value, german]) =>
    [value, ...german].map((word): [string, Value] => [word, value]),
  );
  const values = new Map(spellings.map(([word, value]) => [fold(word), value]));
  const allowed = {
    de: entries.map(([, [word]]) => word).join(', '),
    en: entries.map(([value]) => value).join(', '),
  };
  return (text) => {
    const value = values.get(fold(text));
    if (value !== undefined) return accepted(value);
    const hint = didYouMean(
      text,
      spellings.map(([word]) => word),
    );
    return refused({
      de: `unbekannter Wert ${quote(text)} (erlaubt: ${allowed.de}; oder ${allowed.en})${hint.de}`,
      en: `unknown value ${quote(text)} (allowed: ${allowed.en}; or ${allowed.de})${hint.en}`,
    });
  };
}
