import type { Columns } from '../../../subgraphs/partner/column/column.ts';
import type { Table } from '../../../subgraphs/partner/table/table.ts';
import { fill, type Language } from '../language/text.ts';
import type { Interview } from '../interview/interview.ts';
import { importMessages as messages } from '../messages/import-messages.ts';
import { findColumn, suggestColumn } from './suggest-column.ts';

/** Where the columns of a network's table are in another list (from 0), by their names in the code. */
export type ColumnMap = ReadonlyMap<string, number>;

const none = '-';

/** Asks for each column of a list which one of the table it is; each is taken once, and what is none is left out. */
export async function mapColumns(
  { headings, rows }: Table,
  columns: Columns,
  interview: Interview,
  language: Language,
): Promise<ColumnMap> {
  const map = new Map<string, number>();
  for (const [index, heading] of headings.cells.entries()) {
    const example = rows.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '');
    if (heading === '' && example === undefined) continue;
    const suggested = suggestColumn(heading, columns);
    const suggestion = suggested === null || map.has(suggested) ? none : titleOf(suggested, columns, language);
    const question = fill(messages.column, language, { heading, example: (example ?? '').slice(0, 40) });
    const column = await askForColumn(question, suggestion, { columns, map, interview, language });
    if (column !== null) map.set(column, index);
  }
  return map;
}

/** Asks until the answer is a free column or none; the suggestion always is. */
async function askForColumn(
  question: string,
  suggestion: string,
  { columns, map, interview, language }: { columns: Columns; map: ColumnMap; interview: Interview; language: Language },
): Promise<string | null> {
  for (let text = question; ;) {
    const answer = await interview.ask(text, suggestion);
    if (answer === none) return null;
    const column = findColumn(answer, columns);
    if (column !== null && !map.has(column)) return column;
    const free = Object.keys(columns).filter((name) => !map.has(name));
    const allowed = free.map((name) => titleOf(name, columns, language)).join(', ');
    text = `${fill(messages.columnUnknown, language, { answer, allowed })}\n${question}`;
  }
}

function titleOf(name: string, columns: Columns, language: Language): string {
  return columns[name]?.heading[language] ?? name;
}
