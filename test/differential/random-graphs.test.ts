import { expect, it } from 'vitest';
import { printFailure } from './run/print-failure.ts';
import { runFuzz } from './run/run-fuzz.ts';

const runs = 200;

// The seed is fixed so that a change is what makes this fail; `npm run fuzz` looks further.
it(
  'A random graph answers over its subgraphs as it does unsplit',
  async () => {
    const report = await runFuzz({ runs, seed: 31, operationsPerGraph: 5 });
    expect(report.failure && printFailure(report.failure)).toBeNull();
    expect(report.refused, report.refusals.join('\n')).toBeLessThan(runs / 10);
    expect(report.unplanned).toBeLessThan(runs / 20);
  },
  // Only a failure takes that long: it is shrunk.
  600_000,
);
