import { type Failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { Run, Step } from './run.ts';

/** What an execution leaves behind: merged data with gaps, under plan keys, and every failure in order. */
export interface ExecutionOutcome {
  readonly data: JsonObject;
  readonly failures: readonly Failure[];
}

/** Runs compiled plans one after the other. Rejects only with REQUEST_CANCELLED. */
export async function executePlan(
  steps: readonly Step[],
  request: Omit<Run, 'data' | 'failures'>,
): Promise<ExecutionOutcome> {
  const run: Run = { ...request, data: {}, failures: [] };
  for (const step of steps) await step(run);
  return run;
}
