import { DiceArbitrary } from '../generate/dice-arbitrary.ts';
import { generateCase } from '../generate/generate-case.ts';
import type { DifferentialCase } from '../model/differential-case.ts';
import { shrinkCase } from '../shrink/shrink-case.ts';
import type { Answer } from './compare-answers.ts';
import type { Difference } from './difference.ts';
import { type Outcome, runCase } from './run-case.ts';
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
  /** Graphs with an operation that the planner has no plan for, or none in time: the gateway says so instead of answering. */
  unplanned: number;
  readonly failure: FoundDifference<DifferentialCase> | null;
}

/** Runs random cases until one differs, and shrinks that. */
export async function runFuzz({ operationsPerGraph, onRun, ...search }: FuzzOptions): Promise<FuzzReport> {
  const report: FuzzReport = { runs: 0, refused: 0, refusals: [], unplanned: 0, failure: null };
  const arbitrary = new DiceArbitrary((dice) => generateCase(dice, operationsPerGraph), shrinkCase);
  let isShrinking = false;
  const failure = await searchDifference(arbitrary, search, async (differentialCase) => {
    const difference = readDifference(await runCase(differentialCase), report);
    if (isShrinking) return difference;
    isShrinking = difference !== null;
    onRun?.(report);
    return difference;
  });
  return { ...report, failure };
}

/** The difference of an outcome, if it is one; else it is counted. */
function readDifference(outcome: Outcome, report: FuzzReport): Difference | null {
  if (outcome === null) report.runs++;
  else if ('refusal' in outcome) {
    report.refused++;
    if (report.refusals.length < 5) report.refusals.push(outcome.refusal);
  } else if (isUnplanned(outcome)) report.unplanned++;
  else return outcome;
  return null;
}

function isUnplanned({ actual, operation }: Difference): boolean {
  const code = operation === null ? undefined : (actual as Answer).errors?.[0]?.extensions?.code;
  return code === 'PLANNING_FAILED' || code === 'PLANNING_TIMEOUT';
}
