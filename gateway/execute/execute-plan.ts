import { type Failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { SubgraphBody } from '../subgraph-client/subgraph-result.ts';
import type { Run, RunRequest, StaleUse, Step } from './run.ts';

/** What an execution leaves behind: merged data with gaps, under plan keys, and every failure in order. */
export interface ExecutionOutcome {
  readonly data: JsonObject;
  readonly failures: readonly Failure[];
  /** Whether a string in the data may need escaping to be JSON. */
  readonly hasEscapes: boolean;
  /** The body of the one fetch whose answer the data is, as it came. */
  readonly body: SubgraphBody | null;
  /** What is no longer fresh in it. */
  readonly stale: readonly StaleUse[];
}

/** Runs compiled plans one after the other. Rejects only with REQUEST_CANCELLED. */
export async function executePlan(steps: readonly Step[], request: RunRequest): Promise<ExecutionOutcome> {
  const run: Run = {
    ...request,
    data: {},
    failures: [],
    hasEscapes: false,
    requestCount: 0,
    answerCount: 0,
    body: null,
    stale: [],
  };
  for (const step of steps) await step(run);
  run.scope.watch?.times.countFetches(run.requestCount);
  return run;
}
