import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { NetworkFiles } from './network-files.ts';
import { recoverFolders, replaceFolder } from './replace-folder.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hubgraph-partner-'));
});

const files = (text: string): NetworkFiles => new Map([['hubs.csv', new TextEncoder().encode(text)]]);
const content = () => readFileSync(join(root, 'demo', 'hubs.csv'), 'utf8');

test('a folder is made, replaced, and kept', async () => {
  await (await replaceFolder(root, 'demo', files('one'))).keep();
  expect(content()).toBe('one');
  await (await replaceFolder(root, 'demo', files('two'))).keep();
  expect(content()).toBe('two');
  expect(readdirSync(join(root, '.uploads'))).toEqual([]);
});

test('undone, the former folder is back, or none when there was none', async () => {
  await (await replaceFolder(root, 'demo', files('one'))).undo();
  expect(existsSync(join(root, 'demo'))).toBe(false);
  await (await replaceFolder(root, 'demo', files('one'))).keep();
  await (await replaceFolder(root, 'demo', files('two'))).undo();
  expect(content()).toBe('one');
});

/** What a process that was killed leaves: the step that it had got to, and what is there afterwards. */
const kills: [string, () => Promise<void>, string][] = [
  [
    'while it wrote the new files',
    async () => {
      await (await replaceFolder(root, 'demo', files('one'))).keep();
      mkdirSync(join(root, '.uploads', 'demo.next'), { recursive: true });
      writeFileSync(join(root, '.uploads', 'demo.next', 'hubs.csv'), 'tw');
    },
    'one',
  ],
  [
    'when the former folder was away and the new one not there yet',
    async () => {
      await replaceFolder(root, 'demo', files('one'));
      await replaceFolder(root, 'demo', files('two'));
      renameSync(join(root, 'demo'), join(root, '.uploads', 'demo.next'));
    },
    'one',
  ],
  [
    'when the new folder was there',
    async () => {
      await replaceFolder(root, 'demo', files('one'));
      await replaceFolder(root, 'demo', files('two'));
    },
    'two',
  ],
];

test.each(kills)('killed %s, a process leaves a whole folder', async (_, leave, expected) => {
  await leave();
  await recoverFolders(root);
  expect(content()).toBe(expected);
  expect(readdirSync(root)).toEqual(['demo']);
});
