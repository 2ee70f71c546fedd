import type { InvalidParameter } from '../../../files/request/problem.ts';
import type { Choices } from '../sections/choices.ts';
import { fill, texts } from '../text/texts.ts';

/** Values of a URL that the graph does not know, such as a topic's; none as long as the graph has not told its values. */
export function findUnknown(search: URLSearchParams, choices: Choices): InvalidParameter[] {
  return ['topic', 'state', 'network'].flatMap((name) => {
    const known = choices[name];
    if (!known) return [];
    const allowed = known.map(({ value }) => value).join(', ');
    const values = search.getAll(name).flatMap((value) => value.split(','));
    return values
      .filter((value) => !known.some((choice) => choice.value === value.trim()))
      .map((value) => ({
        name,
        reason: {
          de: fill(texts.unknown.de, { value, allowed }),
          en: fill(texts.unknown.en, { value, allowed }),
        },
      }));
  });
}
