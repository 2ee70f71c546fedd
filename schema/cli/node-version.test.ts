import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findInstalledNode, isTooOld, oldestNode } from './node-version.ts';

test.each([
  ['20.20.2', true],
  ['23.11.0', true],
  ['24.0.0', false],
  ['100.1.0', false],
])('whether Node.js %s is too old: %s', (version, isOld) => expect(isTooOld(version)).toBe(isOld));

test('the Node.js that is installed with the package is new enough, where there is one for the machine', () => {
  const node = findInstalledNode(process.platform, process.arch) ?? process.execPath;
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  expect(Number(/^v(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(oldestNode);
});

test('none is found for a machine there is none for', () => expect(findInstalledNode('plan9', 'mips')).toBeNull());
