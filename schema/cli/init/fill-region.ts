import { readVocabularyNames } from '../../../subgraphs/partner/cell/known-names.ts';
import { fold } from '../../../subgraphs/partner/problem/fold.ts';
import type { Interview } from '../interview/interview.ts';
import type { Language } from '../language/text.ts';
import { importMessages as messages } from '../messages/import-messages.ts';

const placeColumns = ['venue', 'site', 'address', 'latitude', 'longitude'];
const none = '-';

/**
 * Gives the places of a list their municipality: the tables want its key, which lists seldom have. Answered with none, the
 * places are left out.
 */
export async function fillRegion(
  rows: readonly Map<string, string>[],
  networkTitle: string,
  interview: Interview,
  language: Language,
): Promise<void> {
  const placed = rows.filter((row) => !row.get('region') && placeColumns.some((name) => row.get(name)));
  if (placed.length === 0) return;
  const answer = await interview.ask(messages.region[language], municipalityIn(networkTitle) ?? none);
  for (const row of placed) {
    if (answer !== none) row.set('region', answer);
    else for (const name of placeColumns) row.delete(name);
  }
}

/** Key of the municipality that a title names (`Stadt Neu-Ulm`): the one with the longest name; null when it names none. */
function municipalityIn(title: string): string | null {
  const words = ` ${fold(title)} `;
  const named = [...readVocabularyNames().regions].filter(
    ([, { name, isMunicipality }]) => isMunicipality && words.includes(` ${fold(name)} `),
  );
  return named.toSorted(([, one], [, other]) => other.name.length - one.name.length)[0]?.[0] ?? null;
}
