import type { Message } from './message.ts';
import { nearest } from './nearest.ts';

/** A hint to the nearest of the names, to be put behind a message; empty when none is near. */
export function didYouMean(text: string, names: Iterable<string>): Message {
  const name = nearest(text, names);
  return name === null ? { de: '', en: '' } : { de: `; meinten Sie „${name}“?`, en: `; did you mean "${name}"?` };
}
