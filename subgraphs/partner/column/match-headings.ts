import { quote } from '../cell/quote.ts';
import { didYouMean } from '../problem/did-you-mean.ts';
import { fold } from '../problem/fold.ts';
import type { Message } from '../problem/message.ts';
import type { Problem } from '../problem/problem.ts';
import { tableProblem } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { Columns } from './column.ts';

/** Where each column is in a table (from 0), by its name in the code, and what is wrong with the headings. */
export interface MatchedHeadings {
  readonly indices: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Finds the columns by their German or English heading, without regard to case and signs. Unknown and repeated ones are refused. */
export function matchHeadings(table: Table, columns: Columns): MatchedHeadings {
  const entries = Object.entries(columns);
  const names = new Map(
    entries.flatMap(([name, { heading }]) => [
      [fold(heading.de), name],
      [fold(heading.en), name],
    ]),
  );
  const indices = new Map<string, number>();
  const problems: Problem[] = [];
  const refuse = (index: number | null, message: Message) =>
    problems.push(tableProblem(table, table.headings.line, index, message));
  for (const [index, heading] of table.headings.cells.entries()) {
    const name = names.get(fold(heading));
    if (name === undefined) {
      if (heading !== '' || isUsed(table, index)) refuse(index, unknownHeading(heading, columns));
    } else if (indices.has(name))
      refuse(index, { de: 'diese Spalte gibt es schon', en: 'this column is there already' });
    else indices.set(name, index);
  }
  for (const [name, { heading, isRequired }] of entries) {
    if (isRequired && !indices.has(name)) {
      refuse(null, { de: `die Spalte „${heading.de}“ fehlt`, en: `the column "${heading.en}" is missing` });
    }
  }
  return { indices, problems };
}

/** A column without a heading and without cells is what spreadsheets leave behind; it is passed over. */
function isUsed({ rows }: Table, index: number): boolean {
  return rows.some(({ cells }) => (cells[index] ?? '') !== '');
}

function unknownHeading(heading: string, columns: Columns): Message {
  const headings = Object.values(columns).map(({ heading }) => heading);
  const hint = didYouMean(
    heading,
    headings.flatMap(({ de, en }) => [de, en]),
  );
  return {
    de: `unbekannte Spalte ${quote(heading)} (erlaubt: ${headings.map(({ de }) => de).join(', ')})${hint.de}`,
    en: `unknown column ${quote(heading)} (allowed: ${headings.map(({ en }) => en).join(', ')})${hint.en}`,
  };
}
