import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../table/column-letter.ts';

/** A cell as a spreadsheet keeps it: text, number, day, the error of a formula, or nothing. */
export type WorkbookCell = string | number | Date | { readonly error: string } | null;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Makes a workbook of sheets, with shared strings and date styles as Excel writes them. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const strings: string[] = [];
  const files = Object.values(sheets).map((rows, index) => {
    const lines = rows.map((cells, row) => {
      const written = cells.map((value, column) => writeCell(value, `${columnLetter(column)}${row + 1}`, strings));
      return `<row r="${row + 1}">${written.join('')}</row>`;
    });
    const sheet = xml(`<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`);
    return [`xl/worksheets/sheet${index + 1}.xml`, sheet] as const;
  });
  const sheetTags = names.map(
    (name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const relations = [...files.keys()].map((index) =>
    relation(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const items = strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
  const package_ = 'xmlns="http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': xml(`<Types ${package_}/content-types"/>`),
    'xl/workbook.xml': xml(`<workbook ${main} xmlns:r="${office}"><sheets>${sheetTags.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships ${package_}/relationships">${relations.join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/styles.xml': xml(`<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': xml(`<sst ${main}>${items.join('')}</sst>`),
    ...Object.fromEntries(files),
  });
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function writeCell(value: WorkbookCell, reference: string, strings: string[]): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (value instanceof Date) return `<c r="${reference}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof value === 'object') return `<c r="${reference}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`;
}
