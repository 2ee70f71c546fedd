import type { NetworkFiles } from '../files/network-files.ts';
import { fileProblem } from '../problem/problem.ts';
import type { NetworkTables } from './network-tables.ts';
import { parseCsv } from './parse-csv.ts';
import { parseWorkbook } from './parse-workbook.ts';
import type { ParsedTable } from './to-table.ts';

const both = {
  de: 'gibt es neben CSV-Dateien (erlaubt: die Arbeitsmappe oder hubs.csv und offers.csv)',
  en: 'is there beside CSV files (allowed: the workbook, or hubs.csv and offers.csv)',
};

/** Reads the tables of a network, from a workbook or from CSV files. Both must be there, so that nothing goes because a file was forgotten. */
export async function readTables(files: NetworkFiles): Promise<NetworkTables> {
  const workbook = files.get('network.xlsx');
  if (!workbook) return { hubs: readCsv(files, 'hubs.csv'), offers: readCsv(files, 'offers.csv') };
  if (!files.has('hubs.csv') && !files.has('offers.csv')) return parseWorkbook('network.xlsx', workbook);
  return {
    hubs: { table: null, problems: [fileProblem('network.xlsx', both)] },
    offers: { table: null, problems: [] },
  };
}

function readCsv(files: NetworkFiles, name: 'hubs.csv' | 'offers.csv'): ParsedTable {
  const bytes = files.get(name);
  if (bytes) return parseCsv(name, bytes);
  return { table: null, problems: [fileProblem(name, { de: 'fehlt', en: 'is missing' })] };
}
