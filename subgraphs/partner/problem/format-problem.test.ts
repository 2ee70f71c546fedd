import { expect, test } from 'vitest';
import { formatProblem } from './format-problem.ts';

const message = { de: 'fehlt', en: 'is missing' };
const place = { sheet: null, line: 7, column: 'C', heading: 'Status', message };

test.each([
  [{ ...place, file: 'hubs.csv' }, 'hubs.csv, Zeile 7, Spalte C (Status): fehlt'],
  [{ ...place, file: 'network.xlsx', sheet: 'hubs' }, 'network.xlsx, Blatt hubs, Zeile 7, Spalte C (Status): fehlt'],
  [{ ...place, file: 'network.yaml', column: null, heading: 'title' }, 'network.yaml, Zeile 7, title: fehlt'],
  [{ ...place, file: 'hubs.csv', line: null, column: null, heading: null }, 'hubs.csv: fehlt'],
])('a problem is told in one line', (problem, text) => {
  expect(formatProblem(problem, 'de')).toBe(text);
});

test('in English too', () => {
  expect(formatProblem({ ...place, file: 'hubs.csv' }, 'en')).toBe('hubs.csv, line 7, column C (Status): is missing');
});
