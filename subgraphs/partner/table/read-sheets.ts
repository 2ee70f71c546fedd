import readWorkbook from 'read-excel-file/universal';
import type { CellValue } from 'read-excel-file/universal';
import { unpackWorkbook } from './unpack-workbook.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** Reads all sheets of a workbook; null when it is none. Dates are days, numbers their shortest text, formulas the values that were saved. */
export async function readSheets(bytes: Uint8Array): Promise<WorkbookSheet[] | null> {
  const unpacked = unpackWorkbook(bytes);
  if (unpacked === null) return null;
  // Whatever it cannot read is no workbook: it throws errors of many kinds for that.
  const sheets = await readWorkbook(new Blob([unpacked])).catch(() => null);
  return sheets && sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(toText)) }));
}

/** A date with a time of day has no time zone: its text is one that no date reader takes. */
function toText(value: CellValue | null): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value).replaceAll(/\r\n?/g, '\n').trim();
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
