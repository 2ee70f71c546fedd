import { afterAll, beforeAll, expect, it } from 'vitest';
import { printHubFailure } from './hub/print-hub-failure.ts';
import { runHubFuzz } from './hub/run-hub-fuzz.ts';
import { runHubOperation } from './hub/run-hub-operation.ts';
import { type HubSides, startHubSides } from './hub/start-hub-sides.ts';
import type { CaseOperation } from './model/differential-case.ts';
import { readCases } from './read-cases.ts';

let sides: HubSides;
beforeAll(async () => {
  sides = await startHubSides();
});
afterAll(() => sides?.stop());

it.each(readCases<CaseOperation & { readonly title: string }>('hub/cases'))('$title', async (operation) => {
  expect((await runHubOperation(sides, operation)).difference).toBeNull();
});

// The seed is fixed so that a change is what makes this fail; `npm run fuzz -- --hub` looks further.
it(
  'The hub graph answers over its subgraphs as one process does over the same databases',
  async () => {
    const { failure, runs, withErrors } = await runHubFuzz(sides, { runs: 100, seed: 1 });
    expect(failure && printHubFailure(failure)).toBeNull();
    expect(withErrors).toBeLessThan(runs / 2);
  },
  // Only a failure takes that long: it is shrunk.
  600_000,
);
