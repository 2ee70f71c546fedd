import { expect, test } from 'vitest';
import { parseCsv } from './parse-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const expected = [
  ['Titel', 'Adresse'],
  ['Grüße', 'Am Markt 1, Ort'],
];

test.each([
  ['UTF-8', utf8('Titel;Adresse\nGrüße;Am Markt 1, Ort\n')],
  ['UTF-8 with a byte order mark', utf8('\uFEFFTitel;Adresse\r\nGrüße;Am Markt 1, Ort\r\n')],
  [
    'Windows-1252, as Excel writes it',
    bytes(...Buffer.from('Titel;Adresse\r\nGr\u00fc\u00dfe;Am Markt 1, Ort\r\n', 'latin1')),
  ],
  ['Unicode text of Excel, with tabs', utf16('Titel\tAdresse\r\nGrüße\tAm Markt 1, Ort\r\n')],
  ['commas', utf8('Titel,Adresse\nGrüße,"Am Markt 1, Ort"\n')],
  ['tabs', utf8('Titel\tAdresse\nGrüße\tAm Markt 1, Ort')],
  ['a line that names the delimiter', utf8('sep=;\nTitel;Adresse\nGrüße;Am Markt 1, Ort\n')],
  ['empty lines and space around', utf8('\n Titel ;Adresse\n;\n\nGrüße; Am Markt 1, Ort \n\n')],
])('%s is read', (_, file) => {
  const { table, problems } = parseCsv('hubs.csv', file);
  expect(problems).toEqual([]);
  expect([table?.headings.cells, ...(table?.rows ?? []).map(({ cells }) => cells)]).toEqual(expected);
});

test('a euro sign of Windows-1252 stays one', () => {
  expect(parseCsv('hubs.csv', bytes(0x41, 0x0a, 0x80)).table?.rows[0]?.cells).toEqual(['€']);
});

test('cells in quotes keep line breaks, quotes and delimiters; a line is where its row begins', () => {
  const { table } = parseCsv('hubs.csv', utf8('A;B\r\n1;"x\r\ny; ""z"""\r\n\r\n2;b\r\n'));
  expect(table?.rows).toEqual([
    { line: 2, cells: ['1', 'x\ny; "z"'] },
    { line: 5, cells: ['2', 'b'] },
  ]);
});

test.each([
  ['is never closed', 'A;B\n1;b\n2;"x\n3;c\n', 3],
  ['ends within a field', 'A;B\n1;b\n2;"x"y\n3;c\n', 3],
  ['begins within a field', 'A;B\n1;b\n2;x"y"\n3;c\n', 3],
])('a quote that %s is told at its line, and what is before it is read', (_, text, line) => {
  const { table, problems } = parseCsv('hubs.csv', utf8(text));
  expect(problems).toMatchObject([
    { file: 'hubs.csv', line, message: { de: expect.stringContaining('Anführungszeichen') } },
  ]);
  expect(table?.rows).toEqual([{ line: 2, cells: ['1', 'b'] }]);
});

test('an empty file has no table', () => {
  expect(parseCsv('hubs.csv', utf8('\n\n')).problems).toMatchObject([
    { message: { en: expect.stringContaining('is empty') } },
  ]);
});

test.each([
  ['lines', `A\n${'x\n'.repeat(5001)}`, 'hat 5001 Zeilen und 1 Spalten (erlaubt: 5000 und 200)'],
  ['columns', `A${';'.repeat(200)}\n`, 'hat 0 Zeilen und 201 Spalten (erlaubt: 5000 und 200)'],
])('more %s than a list kept by hand has are refused', (_, text, message) => {
  const { table, problems } = parseCsv('hubs.csv', utf8(text));
  expect(table).toBeNull();
  expect(problems).toMatchObject([{ message: { de: message } }]);
});
