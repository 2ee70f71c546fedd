import type { Message } from '../problem/message.ts';
import { accepted } from './reading.ts';
import type { CellReader } from './reading.ts';

const maxItems = 50;

/** Reads several values of a cell, between `|` or on lines of their own; each that is refused is told. */
export function readList<Value>(readItem: CellReader<Value>): CellReader<Value[]> {
  return (text, names) => {
    const items = text
      .split(/[|\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length > maxItems) {
      const counts = {
        de: `${items.length} Werte (erlaubt: ${maxItems})`,
        en: `${items.length} values (allowed: ${maxItems})`,
      };
      return { refusals: [counts] };
    }
    const values: Value[] = [];
    const refusals: Message[] = [];
    for (const item of new Set(items)) {
      const reading = readItem(item, names);
      if ('value' in reading) values.push(reading.value);
      else refusals.push(...reading.refusals);
    }
    return refusals.length > 0 ? { refusals } : accepted(values);
  };
}
