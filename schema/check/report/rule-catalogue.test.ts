import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleCatalogue } from './rule-catalogue.ts';

test('every rule has a test that names it', () => {
  const tests = globSync('schema/check/**/*.test.ts').map((file) => readFileSync(file, 'utf8'));
  const untested = Object.keys(ruleCatalogue).filter(
    (rule) => !tests.some((text) => new RegExp(`\\b${rule}\\b`).test(text)),
  );
  expect(untested).toEqual([]);
});
