import type { Columns } from '../../../subgraphs/partner/column/column.ts';
import { hubColumns } from '../../../subgraphs/partner/column/hub-columns.ts';
import { offerColumns } from '../../../subgraphs/partner/column/offer-columns.ts';
import { fold } from '../../../subgraphs/partner/problem/fold.ts';
import type { Table } from '../../../subgraphs/partner/table/table.ts';
import { CliError } from '../errors/cli-error.ts';
import type { Language } from '../language/text.ts';
import type { Interview } from '../interview/interview.ts';
import { importMessages as messages } from '../messages/import-messages.ts';
import { fillRegion } from './fill-region.ts';
import { fillWords } from './fill-words.ts';
import { hubsOfOffers } from './hubs-of-offers.ts';
import { SlugMaker } from './make-slug.ts';
import { mapColumns, type ColumnMap } from './map-columns.ts';
import { writeCsv } from './write-csv.ts';

/** The tables of a network as CSV. */
export interface ImportedTables {
  readonly hubs: string;
  readonly offers: string;
}

/** Cells that hold several values; other lists part them by commas. */
const lists: ReadonlySet<string> = new Set(['topics', 'targetGroups', 'projectTopics', 'goalTopics']);

/** Makes the tables of a network from another list, by asking. @throws CliError `USAGE_INVALID` when no column is the title */
export async function importList(
  list: Table,
  networkTitle: string,
  interview: Interview,
  language: Language,
): Promise<ImportedTables> {
  const kind = await interview.ask(messages.lines[language], messages.offer[language]);
  const isHubs = fold(kind) === 'hub' || fold(kind) === 'hubs';
  const columns: Columns = isHubs ? hubColumns : offerColumns;
  const map = await mapColumns(list, columns, interview, language);
  if (!map.has('title'))
    throw new CliError('USAGE_INVALID', { command: 'init', reason: messages.titleMissing[language] });
  const rows = toRows(list, map);
  const ids = new SlugMaker();
  for (const row of rows) row.set('id', ids.make(row.get('id') || row.get('title') || '', 'eintrag'));
  await fillRegion(rows, networkTitle, interview, language);
  await fillWords(rows, columns, interview, language);
  if (isHubs) return { hubs: toCsv(rows, hubColumns), offers: toCsv([], offerColumns) };
  const hubs = await hubsOfOffers(rows, networkTitle, interview, language);
  return { hubs: toCsv(hubs, hubColumns), offers: toCsv(rows, offerColumns) };
}

function toRows(list: Table, map: ColumnMap): Map<string, string>[] {
  return list.rows.map(({ cells }) => {
    const entries = [...map].map(([name, index]) => [name, toCell(name, cells[index] ?? '')] as const);
    return new Map(entries);
  });
}

function toCell(name: string, cell: string): string {
  return lists.has(name) && !cell.includes('|') ? cell.replaceAll(/\s*[,;]\s*/g, '|') : cell;
}

/** Required columns, and the others that some row has. */
function toCsv(rows: readonly ReadonlyMap<string, string>[], columns: Columns): string {
  const used = Object.entries(columns).filter(
    ([name, { isRequired }]) => isRequired || rows.some((row) => row.get(name)),
  );
  const body = rows.map((row) => used.map(([name]) => row.get(name) ?? ''));
  return writeCsv([used.map(([, { heading }]) => heading.de), ...body]);
}
