import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readOldSpaceLimit } from './old-space-limit.ts';

const megabyte = 1_048_576;

it.each([
  [100, []],
  [256, []],
  [1_024, []],
  [256, ['--max-semi-space-size=16']],
])('with --max-old-space-size=%i %j Node.js keeps that much apart from what is new', (oldMb, options) => {
  const args = [`--max-old-space-size=${oldMb}`, ...options, '-p', 'v8.getHeapStatistics().heap_size_limit'];
  const limit = Number(execFileSync(process.execPath, args, { env: {} }));
  // What is taken off here has to be what Node.js puts on there.
  const newSpace = readOldSpaceLimit(['--max-semi-space-size=0']) - readOldSpaceLimit(options);
  expect((limit - newSpace) / megabyte).toBe(oldMb);
});
