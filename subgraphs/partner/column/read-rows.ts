import type { KnownNames } from '../cell/reading.ts';
import type { Message } from '../problem/message.ts';
import type { Problem } from '../problem/problem.ts';
import { tableProblem } from '../table/table.ts';
import type { Table, TableRow } from '../table/table.ts';
import type { Columns, RowOf } from './column.ts';
import { matchHeadings } from './match-headings.ts';

/** A line that was read without a problem, and where to tell one that is found later, by the name of the column. */
export interface ReadRow<Row> {
  readonly row: Row;
  problem(column: keyof Row & string, message: Message): Problem;
}

/** The lines of a table that are right, and all problems of the others. */
export interface ReadRows<Row> {
  readonly rows: readonly ReadRow<Row>[];
  readonly problems: readonly Problem[];
}

const empty: Message = { de: 'ist leer und muss ausgefüllt sein', en: 'is empty and must be filled in' };

/** After so many problems a table is not read any further: what is wrong is the same in every line by then. */
const maxProblems = 1000;

const notReadOn: Message = {
  de: `ab hier nicht mehr geprüft: schon ${maxProblems} Fehler`,
  en: `not checked from here on: ${maxProblems} problems already`,
};

/** Reads every cell of a table; nothing is passed over because of a problem elsewhere. */
export function readRows<OfTable extends Columns>(
  table: Table,
  columns: OfTable,
  names: KnownNames,
): ReadRows<RowOf<OfTable>> {
  const { indices, problems: headingProblems } = matchHeadings(table, columns);
  const rows: ReadRow<RowOf<OfTable>>[] = [];
  const problems = [...headingProblems];
  for (const line of table.rows) {
    if (problems.length >= maxProblems) {
      problems.push(tableProblem(table, line.line, null, notReadOn));
      break;
    }
    const problem = (column: string, message: Message) =>
      tableProblem(table, line.line, indices.get(column) ?? null, message);
    const { values, problems: found } = readCells(line, columns, { indices, names, problem });
    found.unshift(...countProblems(table, line));
    problems.push(...found);
    if (found.length + headingProblems.length === 0) rows.push({ row: values as RowOf<OfTable>, problem });
  }
  return { rows, problems };
}

interface CellsOfLine {
  readonly indices: ReadonlyMap<string, number>;
  readonly names: KnownNames;
  problem(column: string, message: Message): Problem;
}

/** The values of a line by column, null where a cell is empty or refused. */
function readCells({ cells }: TableRow, columns: Columns, { indices, names, problem }: CellsOfLine) {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, { read, isRequired }] of Object.entries(columns)) {
    const index = indices.get(name);
    const text = index === undefined ? '' : (cells[index] ?? '');
    values[name] = null;
    if (text !== '') {
      const reading = read(text, names);
      if ('value' in reading) values[name] = reading.value;
      else problems.push(...reading.refusals.map((refusal) => problem(name, refusal)));
    } else if (isRequired && index !== undefined) problems.push(problem(name, empty));
  }
  return { values, problems };
}

/** A line with other cells than headings was cut off, or has a delimiter too many: its cells may stand under the wrong headings. */
function countProblems(table: Table, { line, cells }: TableRow): Problem[] {
  const expected = table.headings.cells.length;
  if (cells.length === expected || (cells.slice(expected).every((cell) => cell === '') && cells.length > expected))
    return [];
  const message = {
    de: `hat ${cells.length} Felder, die Überschriften sind ${expected}`,
    en: `has ${cells.length} cells, the headings are ${expected}`,
  };
  return [tableProblem(table, line, null, message)];
}
