import type { KnownNames } from '../cell/reading.ts';
import type { VocabularyNames } from '../cell/known-names.ts';
import { readId } from '../cell/read-id.ts';
import { hubColumns } from '../column/hub-columns.ts';
import { matchHeadings } from '../column/match-headings.ts';
import { offerColumns } from '../column/offer-columns.ts';
import { readRows } from '../column/read-rows.ts';
import { readDescription } from '../description/read-description.ts';
import type { NetworkDescription } from '../description/read-description.ts';
import type { FoundFiles } from '../files/network-files.ts';
import type { NetworkData } from '../../kit/data/network-data.ts';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';
import { readTables } from '../table/read-tables.ts';
import type { Table } from '../table/table.ts';
import { checkRows } from './check-rows.ts';
import { findRepeatedIds } from './find-repeated-ids.ts';
import { networkDocuments } from './network-documents.ts';

/** What came of the files of a network: checked data, or everything that is wrong with them. */
export interface NetworkReading {
  /** Null when there is a problem. */
  readonly content: { readonly data: NetworkData; readonly description: NetworkDescription } | null;
  readonly problems: readonly Problem[];
}

/** Reads and checks the files of a network as a whole: each file, each line and each cell, whatever is wrong with others. */
export async function readNetwork(
  network: string,
  { files, problems: fileProblems }: FoundFiles,
  vocabulary: VocabularyNames,
): Promise<NetworkReading> {
  const tables = await readTables(files);
  const names = {
    ...vocabulary,
    network,
    hubs: hubIds(tables.hubs.table, { ...vocabulary, network, hubs: new Set() }),
  };
  const bytes = files.get('network.yaml');
  const { description, problems: descriptionProblems } = bytes
    ? readDescription(bytes, names)
    : { description: null, problems: [fileProblem('network.yaml', { de: 'fehlt', en: 'is missing' })] };
  const hubs = tables.hubs.table ? readRows(tables.hubs.table, hubColumns, names) : nothing;
  const offers = tables.offers.table ? readRows(tables.offers.table, offerColumns, names) : nothing;
  const checked = checkRows(description, hubs.rows, offers.rows);
  const found = [
    ...descriptionProblems,
    ...tables.hubs.problems,
    ...hubs.problems,
    ...tables.offers.problems,
    ...offers.problems,
    ...checked.problems,
    ...findRepeatedIds([...hubs.rows, ...offers.rows]),
  ];
  // A file that could not be read is no missing one.
  const refused = new Set(fileProblems.map(({ file }) => file));
  const problems = inOrder([...fileProblems, ...found.filter(({ file }) => !refused.has(file))]);
  if (problems.length > 0 || description === null) return { content: null, problems };
  const { data, problems: modelProblems } = networkDocuments(description, checked, vocabulary);
  return { content: data && { data, description }, problems: modelProblems };
}

const nothing = { rows: [], problems: [] };

/** Ids of all hubs that the table has, also of lines with problems: one mistake is told once, not at every offer. */
function hubIds(table: Table | null, names: KnownNames): ReadonlySet<string> {
  if (table === null) return new Set();
  const index = matchHeadings(table, { id: hubColumns.id }).indices.get('id') ?? -1;
  const readings = table.rows.map(({ cells }) => readId(cells[index] ?? '', names));
  return new Set(readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])));
}

/** Problems by file, then sheet, then line; those of a file as a whole first. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const tables = [...new Set(problems.map(({ file, sheet }) => `${file} ${sheet}`))];
  const placeOf = ({ file, sheet }: Problem) => tables.indexOf(`${file} ${sheet}`);
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.line ?? 0) - (other.line ?? 0));
}
