import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockData } from './data-lock.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-lock-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

test('a held lock is refused, a released one is taken, and nothing is left over', () => {
  const lock = lockData(dataDir);
  expect(() => lockData(dataDir)).toThrow(`The data in ${dataDir} is in use by process ${process.pid}.`);
  lock.release();
  lockData(dataDir).release();
  expect(readdirSync(dataDir)).toEqual([]);
});

const deadPid = spawnSync(process.execPath, ['--version']).pid;

test.each([
  ['of a process that is gone', `${deadPid} 12345\n`],
  ['of an earlier process with the number of a living one', `${process.pid} 1\n`],
  ['that was written half', '12'],
  ['that is empty', ''],
])('a lock %s is taken over', (_, content) => {
  writeFileSync(join(dataDir, 'lock'), content);
  const lock = lockData(dataDir);
  expect(() => lockData(dataDir)).toThrow('is in use');
  lock.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('releasing twice does not take away the lock of the next holder', () => {
  const first = lockData(dataDir);
  first.release();
  writeFileSync(join(dataDir, 'lock'), '1 1\n');
  first.release();
  expect(readdirSync(dataDir)).toEqual(['lock']);
});
