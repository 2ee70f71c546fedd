import { asyncProperty, check } from 'fast-check';
import { CaseArbitrary } from '../generate/case-arbitrary.ts';
import type { DifferentialCase } from '../model/differential-case.ts';
import type { Answer } from './compare-answers.ts';
import { type Difference, runCase } from './run-case.ts';

/** How to fuzz. `path` leads to one case of a seed and is printed with a failure. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly path?: string;
  readonly operationsPerGraph: number;
  readonly onRun?: (report: FuzzReport) => void;
}

/** What a fuzz run came to. */
export interface FuzzReport {
  /** Graphs whose answers were compared. */
  runs: number;
  /** Splits that the composer refused. */
  refused: number;
  /** The composer's words, for the first few. */
  readonly refusals: string[];
  readonly failure: FuzzFailure | null;
}

/** A shrunk case with a difference, and how to come to it again. */
export interface FuzzFailure {
  readonly seed: number;
  readonly path: string;
  readonly case: DifferentialCase;
  readonly difference: Difference;
}

/** Runs random cases until one differs, and shrinks that. */
export async function runFuzz({ runs, seed, path, operationsPerGraph, onRun }: FuzzOptions): Promise<FuzzReport> {
  const report: FuzzReport = { runs: 0, refused: 0, refusals: [], failure: null };
  let last: { case: DifferentialCase; difference: Difference } | null = null;
  const property = asyncProperty(new CaseArbitrary(operationsPerGraph), async (differentialCase) => {
    const outcome = await runCase(differentialCase);
    if (outcome !== null && 'refusal' in outcome) {
      if (last) return true;
      report.refused++;
      if (report.refusals.length < 5) report.refusals.push(outcome.refusal);
    } else if (outcome !== null) {
      // Shrinking must not come from one difference to another.
      if (last && describe(last.difference) !== describe(outcome)) return true;
      last = { case: differentialCase, difference: outcome };
      return false;
    } else if (!last) report.runs++;
    if (!last) onRun?.(report);
    return true;
  });
  const details = await check(property, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
  if (!details.failed) return report;
  if (!last)
    throw new Error(`A case could not be run: seed ${details.seed}, path ${details.counterexamplePath}`, {
      cause: details.errorInstance,
    });
  return {
    ...report,
    failure: {
      seed: details.seed,
      path: details.counterexamplePath ?? '',
      ...(last as { case: DifferentialCase; difference: Difference }),
    },
  };
}

function describe({ what, actual }: Difference): string {
  const { data, errors = [] } = typeof actual === 'string' ? {} : (actual as Answer);
  return `${what.slice(0, 15)} ${data === undefined} ${errors[0]?.message}`;
}
