import type { Message } from '../problem/message.ts';
import type { Problem } from '../problem/problem.ts';
import { columnLetter } from './column-letter.ts';

/** A line of a table: its cells as text, without space around, and where it begins in the file (from 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table with headings, as it is in a file. */
export interface Table {
  readonly file: string;
  /** Sheet of a workbook; null in other files. */
  readonly sheet: string | null;
  readonly headings: TableRow;
  /** The lines below the headings that are not empty. */
  readonly rows: readonly TableRow[];
}

/** A problem in a cell of a table, or in the whole line when the column (from 0) is null. */
export function tableProblem(
  { file, sheet, headings }: Table,
  line: number,
  column: number | null,
  message: Message,
): Problem {
  const heading = column === null ? null : (headings.cells[column] ?? null);
  return { file, sheet, line, column: column === null ? null : columnLetter(column), heading, message };
}
