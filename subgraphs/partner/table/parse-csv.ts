import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Message } from '../problem/message.ts';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import type { TableRow } from './table.ts';
import { toTable } from './to-table.ts';
import type { ParsedTable } from './to-table.ts';

/** Excel writes its delimiter into a line of its own before the headings. */
const delimiterLine = /^sep=.\n/i;

/**
 * Reads a CSV file: semicolon, comma or tab; cells in quotes may have line breaks. Where quotes are wrong, the lines before are still
 * a table, so that their problems are told at the same time.
 */
export function parseCsv(file: string, bytes: Uint8Array): ParsedTable {
  const text = decodeText(bytes);
  const skipped = delimiterLine.exec(text)?.[0] ?? '';
  const body = text.slice(skipped.length);
  let lastLine = skipped === '' ? 0 : 1;
  const offset = lastLine;
  const rows: TableRow[] = [];
  const problems: Problem[] = [];
  try {
    parse(body, {
      delimiter: detectDelimiter(body),
      relax_column_count: true,
      on_record(cells: string[], { lines }) {
        rows.push({ line: lastLine + 1, cells: cells.map((cell) => cell.trim()) });
        lastLine = offset + lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ ...fileProblem(file, quoteMessage), line: lastLine + 1 });
  }
  const { table, problems: more } = toTable(file, null, rows);
  return { table, problems: [...more, ...problems] };
}

const quoteMessage: Message = {
  de: 'Anführungszeichen passen nicht zusammen: ein Feld mit " oder Zeilenumbruch steht in "…", ein " darin als ""; ab hier ist nichts gelesen',
  en: 'quotes do not match: a field with " or a line break is put in "…", a " in it as ""; nothing is read from here on',
};
