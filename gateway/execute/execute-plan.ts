import { type Failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { Run, Step } from './run.ts';

/** What an execution leaves behind: merged data with gaps, under plan keys, and every failure in order. */
export interface ExecutionOutcome {
  readonly data: JsonObject;
  readonly failures: readonly Failure[];
  /** Whether a string in the data may need escaping to be JSON. */
  readonly hasEscapes: boolean;
}

/** Runs compiled plans one after the other. Rejects only with REQUEST_CANCELLED. */
export async function executePlan(
  steps: readonly Step[],
  request: Omit<Run, 'data' | 'failures' | 'hasEscapes'>,
): Promise<ExecutionOutcome> {
  const run: Run = { ...request, data: {}, failures: [], hasEscapes: false };
  for (const step of steps) await step(run);
  return run;
}
