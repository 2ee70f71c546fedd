import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['Titel', 'Status', 'Status vom', 'Region (AGS)', 'Zielgruppen'];

test.each([
  ['Tittel', 'Titel'],
  ['status von', 'Status vom'],
  ['region', 'Region (AGS)'],
  ['Zielgruppe', 'Zielgruppen'],
  ['Farbe', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('%s means %s', (text, expected) => {
  expect(nearest(text, names)).toBe(expected);
});
