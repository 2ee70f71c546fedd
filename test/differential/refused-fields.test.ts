import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DiceArbitrary } from './generate/dice-arbitrary.ts';
import { generateCase } from './generate/generate-case.ts';
import { protectFields } from './run/protect-fields.ts';
import { runProtectedCase, type Seen } from './run/run-protected-case.ts';
import { searchDifference } from './run/search-difference.ts';

const folder = await mkdtemp(join(tmpdir(), 'hubgraph-keys-'));
afterAll(() => rm(folder, { recursive: true }));

const runs = 60;

it('Nothing of what a client is refused reaches it in random graphs, and everything that it is granted does', async () => {
  const apiKeys = join(folder, 'keys.json');
  await writeFile(apiKeys, JSON.stringify([{ name: 'a', sha256: createHash('sha256').update('k').digest('hex') }]));
  const access = { settings: { apiKeys }, headers: { 'x-api-key': 'k' } };
  const arbitrary = new DiceArbitrary(
    (dice) => protectFields(dice, generateCase(dice, 5)),
    function* () {},
  );
  const seen: Seen = { refused: 0, withData: 0, granted: 0 };
  const found = await searchDifference(arbitrary, { runs, seed: 62 }, (value) => runProtectedCase(value, access, seen));
  expect(found && JSON.stringify(found, null, 1)).toBeNull();
  expect(seen.refused).toBeGreaterThan(runs);
  expect(seen.withData).toBeGreaterThan(runs / 2);
  expect(seen.granted).toBeGreaterThan(runs * 4);
}, 600_000);
