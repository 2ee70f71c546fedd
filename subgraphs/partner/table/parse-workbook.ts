import { fold } from '../problem/fold.ts';
import { fileProblem } from '../problem/problem.ts';
import type { NetworkTables } from './network-tables.ts';
import { readSheetsApart } from './read-sheets-apart.ts';
import { toTable } from './to-table.ts';
import type { ParsedTable } from './to-table.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** The names that the sheet of each table may have; other sheets are the operator's own business. */
const sheetNames = { hubs: ['hubs'], offers: ['offers', 'angebote'] };

/** Reads the two tables of a network from a workbook. */
export async function parseWorkbook(file: string, bytes: Uint8Array): Promise<NetworkTables> {
  const sheets = await readSheetsApart(bytes);
  if (sheets === null) {
    const message = {
      de: 'ist keine Excel-Arbeitsmappe (.xlsx), oder eine zu große',
      en: 'is no Excel workbook (.xlsx), or one that is too large',
    };
    return { hubs: { table: null, problems: [fileProblem(file, message)] }, offers: { table: null, problems: [] } };
  }
  const parse = (name: keyof typeof sheetNames) => parseSheet(file, sheets, sheetNames[name]);
  return { hubs: parse('hubs'), offers: parse('offers') };
}

function parseSheet(file: string, sheets: readonly WorkbookSheet[], names: readonly string[]): ParsedTable {
  const found = sheets.find(({ name }) => names.includes(fold(name)));
  if (!found) {
    const there = sheets.map(({ name }) => name).join(', ');
    const message = {
      de: `hat kein Blatt „${names.join('“ oder „')}“ (vorhanden: ${there})`,
      en: `has no sheet "${names.join('" or "')}" (there are: ${there})`,
    };
    return { table: null, problems: [fileProblem(file, message)] };
  }
  const rows = found.rows.map((cells, index) => ({ line: index + 1, cells }));
  return toTable(file, found.name, rows);
}
