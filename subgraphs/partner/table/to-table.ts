import type { Message } from '../problem/message.ts';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';
import type { Table, TableRow } from './table.ts';

/** A table, null when it cannot be made out, and what is wrong with its form. */
export interface ParsedTable {
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

/** More is no list that people keep by hand. Measured: 5,000 offers take 5 s of CPU to load and 200 MB, 20,000 take 11 s and 600 MB. */
const max = { rows: 5000, columns: 200 };

/** Makes a table of lines: the first one that is not empty has the headings. */
export function toTable(file: string, sheet: string | null, lines: readonly TableRow[]): ParsedTable {
  const refused = (message: Message): ParsedTable => ({
    table: null,
    problems: [{ ...fileProblem(file, message), sheet }],
  });
  const [headings, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!headings) {
    return refused({
      de: 'ist leer; die erste Zeile muss Überschriften haben',
      en: 'is empty; its first line must have headings',
    });
  }
  const columns = headings.cells.length;
  if (rows.length > max.rows || columns > max.columns) {
    return refused({
      de: `hat ${rows.length} Zeilen und ${columns} Spalten (erlaubt: ${max.rows} und ${max.columns})`,
      en: `has ${rows.length} lines and ${columns} columns (allowed: ${max.rows} and ${max.columns})`,
    });
  }
  return { table: { file, sheet, headings, rows }, problems: [] };
}
