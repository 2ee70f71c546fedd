import type { DifferentialCase } from '../model/differential-case.ts';
import { reduceGraph } from './reduce-graph.ts';
import { reduceOperation } from './reduce-operation.ts';
import { reduceRows } from './reduce-rows.ts';

/** Smaller cases: first one operation alone, then less of the operation, the graph and the rows. */
export function* shrinkCase(large: DifferentialCase): Generator<DifferentialCase> {
  const { operations } = large;
  if (operations.length > 1) {
    for (const operation of operations) yield { ...large, operations: [operation] };
    return;
  }
  for (const operation of operations) {
    for (const reduced of reduceOperation(large.whole, operation)) yield { ...large, operations: [reduced] };
  }
  yield* reduceGraph(large);
  yield* reduceRows(large);
}
