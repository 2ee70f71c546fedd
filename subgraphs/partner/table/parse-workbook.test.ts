import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../testkit/make-workbook.ts';
import { parseWorkbook } from './parse-workbook.ts';

const offers = [['Kennung', 'Hub']];
const parse = (bytes: Uint8Array) => parseWorkbook('network.xlsx', bytes);

test('sheets are read: text, numbers, days; rows keep their numbers, other sheets do not count', async () => {
  const workbook = makeWorkbook({
    Notizen: [['x']],
    Hubs: [
      ['Kennung', 'Status vom', 'Region (AGS)', 'Breitengrad'],
      [],
      ['eins', new Date('2021-08-01'), '09775129', 48.2234],
      ['zwei', 2021, 9_775_129, null],
      ['drei', new Date('2021-08-01T14:30:00Z'), null, '48,2'],
    ],
    Angebote: offers,
  });
  const { hubs, offers: parsed } = await parse(workbook);
  expect(hubs).toEqual({
    problems: [],
    table: {
      file: 'network.xlsx',
      sheet: 'Hubs',
      headings: { line: 1, cells: ['Kennung', 'Status vom', 'Region (AGS)', 'Breitengrad'] },
      rows: [
        { line: 3, cells: ['eins', '2021-08-01', '09775129', '48.2234'] },
        { line: 4, cells: ['zwei', '2021', '9775129', ''] },
        { line: 5, cells: ['drei', '2021-08-01 14:30', '', '48,2'] },
      ],
    },
  });
  expect(parsed.table?.sheet).toBe('Angebote');
});

test('the error of a formula is text, not an empty cell', async () => {
  const { hubs } = await parse(makeWorkbook({ hubs: [['Titel'], [{ error: '#REF!' }]], offers }));
  expect(hubs.table?.rows).toEqual([{ line: 2, cells: ['#REF!'] }]);
});

test('a missing sheet is told with those that are there', async () => {
  const { offers: parsed } = await parse(makeWorkbook({ hubs: [['Titel']], Tabelle2: [['x']] }));
  expect(parsed.problems).toMatchObject([
    { file: 'network.xlsx', message: { de: 'hat kein Blatt „offers“ oder „angebote“ (vorhanden: hubs, Tabelle2)' } },
  ]);
});

describe('what is no workbook is refused', () => {
  const right = makeWorkbook({ hubs: [['Titel']], offers });
  const large = new Uint8Array(65 * 1024 * 1024);
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('Kennung;Titel')],
    ['half a workbook', right.subarray(0, right.length / 2)],
    ['another archive', zipSync({ 'a.xml': new TextEncoder().encode('<a/>') })],
    ['one that grows too large', zipSync({ 'xl/workbook.xml': large })],
  ])('%s', async (_, bytes) => {
    const { hubs } = await parse(bytes);
    expect(hubs.problems).toMatchObject([
      { message: { en: 'is no Excel workbook (.xlsx), or one that is too large' } },
    ]);
  });
});

const largeBytes = 30 * 1024 * 1024;

/** A workbook of one sheet whose one cell is at a place. */
function withCellAt(reference: string): Uint8Array {
  const files = unzipSync(makeWorkbook({ hubs: [['Titel']], offers }));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    .replace('r="A1"', `r="${reference}"`)
    .replace('<row r="1"', `<row r="${reference.replace(/[A-Z]+/, '')}"`);
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
}

/** An archive whose file is larger than it says, in the local header and in the directory. */
function lyingArchive(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(largeBytes) });
  const told = new DataView(bytes.buffer, bytes.byteOffset);
  for (let place = 0; place < bytes.length - 4; place++) {
    if (told.getUint32(place, true) === largeBytes) told.setUint32(place, 10, true);
  }
  return bytes;
}

test.each([
  ['has a cell in the last row and column', withCellAt('XFD1048576')],
  ['has a row of a number that no sheet has', withCellAt('A99999999999')],
  ['lies about its size', lyingArchive()],
])('a workbook that %s is refused, and the host lives on', async (_, bytes) => {
  const { hubs } = await parse(bytes);
  expect(hubs.problems).toMatchObject([
    { message: { de: 'ist keine Excel-Arbeitsmappe (.xlsx), oder eine zu große' } },
  ]);
});
