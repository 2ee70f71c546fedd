import { DiceArbitrary } from '../generate/dice-arbitrary.ts';
import { generateCase } from '../generate/generate-case.ts';
import type { DifferentialCase } from '../model/differential-case.ts';
import { shrinkCase } from '../shrink/shrink-case.ts';
import { runCase } from './run-case.ts';
import { type FoundDifference, type Search, searchDifference } from './search-difference.ts';

/** How to fuzz. */
export interface FuzzOptions extends Search {
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
  readonly failure: FoundDifference<DifferentialCase> | null;
}

/** Runs random cases until one differs, and shrinks that. */
export async function runFuzz({ operationsPerGraph, onRun, ...search }: FuzzOptions): Promise<FuzzReport> {
  const report: FuzzReport = { runs: 0, refused: 0, refusals: [], failure: null };
  const arbitrary = new DiceArbitrary((dice) => generateCase(dice, operationsPerGraph), shrinkCase);
  let isShrinking = false;
  const failure = await searchDifference(arbitrary, search, async (differentialCase) => {
    const outcome = await runCase(differentialCase);
    const refusal = outcome !== null && 'refusal' in outcome ? outcome.refusal : null;
    const difference = outcome !== null && 'refusal' in outcome ? null : outcome;
    if (isShrinking) return difference;
    if (refusal !== null) {
      report.refused++;
      if (report.refusals.length < 5) report.refusals.push(refusal);
    } else if (difference === null) report.runs++;
    else isShrinking = true;
    onRun?.(report);
    return difference;
  });
  return { ...report, failure };
}
