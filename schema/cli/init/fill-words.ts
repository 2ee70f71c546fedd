import type { Columns } from '../../../subgraphs/partner/column/column.ts';
import { fill, type Language } from '../language/text.ts';
import type { Interview } from '../interview/interview.ts';
import { importMessages as messages } from '../messages/import-messages.ts';

/** Columns whose words have a fixed meaning and must not be empty, each with the word to suggest. */
const suggestions: Readonly<Record<string, string>> = { status: 'aktiv', kind: 'Veranstaltung' };

/**
 * Fills the required columns of fixed words: for a column that the list lacks one word for every line, else the meaning of
 * each word that the tables do not know.
 */
export async function fillWords(
  rows: readonly Map<string, string>[],
  columns: Columns,
  interview: Interview,
  language: Language,
): Promise<void> {
  for (const [name, suggestion] of Object.entries(suggestions)) {
    const column = columns[name];
    if (!column) continue;
    const heading = column.heading[language];
    const isKnown = (word: string): boolean => 'value' in column.read(word, noNames);
    const meanings = new Map<string, string>();
    for (const word of new Set(rows.map((row) => row.get(name) ?? ''))) {
      if (word !== '' && isKnown(word)) continue;
      const question = fill(word === '' ? messages.everyLine : messages.word, language, { heading, word });
      meanings.set(word, await interview.ask(question, suggestion));
    }
    for (const row of rows) row.set(name, meanings.get(row.get(name) ?? '') ?? row.get(name) ?? '');
  }
}

/** Fixed words name nothing else. */
const noNames = { network: '', hubs: new Set<string>(), topics: new Map(), regions: new Map() };
