import type { Parameters } from 'fast-check';

/** How many random cases a test tries and which: of the environment (`HUBGRAPH_FUZZ_RUNS`, `HUBGRAPH_FUZZ_SEED`), else as few as given. */
export function fuzzSettings<T>(numRuns: number): Parameters<T> {
  const { HUBGRAPH_FUZZ_RUNS: runs, HUBGRAPH_FUZZ_SEED: seed } = process.env;
  const settings = { numRuns: Number(runs ?? numRuns), seed: Number(seed ?? 31) };
  process.stdout.write(`fuzz: ${settings.numRuns} cases, seed ${settings.seed}\n`);
  return settings;
}
