import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNetworks } from './read-networks.ts';

const line = (id: string, prefix: string) =>
  `- { id: ${id}, typePrefix: ${prefix}, title: T, operatorName: O, homepage: null }\n`;

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'networks-')), 'networks.yaml');
  writeFileSync(file, text);
  return file;
}

test('the three networks of the sources are registered', () => {
  expect(readNetworks().map(({ id, typePrefix }) => [id, typePrefix])).toEqual([
    ['association', 'Association'],
    ['dataport', 'Dataport'],
    ['state', 'State'],
  ]);
});

test.each([
  ['an unknown key', '- { id: a, typePrefix: A, title: T, operatorName: O, homepage: null, color: red }', 'color'],
  ['an id with a colon', line('a:b', 'A'), 'at [0].id'],
  ['a prefix in lower case', line('a', 'a'), 'at [0].typePrefix'],
  ['the same id twice', line('a', 'A') + line('a', 'B'), 'id "a" is there twice'],
  ['the same prefix twice', line('a', 'A') + line('b', 'A'), 'typePrefix "A" is there twice'],
])('%s is refused', (_, text, message) => {
  expect(() => readNetworks(fileWith(text))).toThrow(message);
});
