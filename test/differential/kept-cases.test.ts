import { expect, it } from 'vitest';
import { readCases } from './read-cases.ts';
import { runCase } from './run/run-case.ts';

it.each(readCases('cases'))('$title', async (kept) => {
  expect(await runCase(kept)).toBeNull();
});
