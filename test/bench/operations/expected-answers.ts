import { type ExecutionResult, graphqlSync } from 'graphql';
import type { Rows } from '../rows/rows.ts';
import { type BenchOperation, type FixedOperationName, fixedOperationNames, operations } from './operations.ts';
import { createUnsplitGraph } from './unsplit-graph.ts';

/**
 * The right answer to every operation that has one, as JSON text, computed by plain graphql-js over the unsplit rows. That of
 * `unique` carries `TOKEN_ZERO` as its alias.
 */
export function computeExpectedAnswers(rows: Rows): Readonly<Record<FixedOperationName, string>> {
  const graph = createUnsplitGraph(rows);
  const answer = ({ document }: BenchOperation): ExecutionResult => graphqlSync({ ...graph, source: document(0) });
  const entries = fixedOperationNames.map((name) => [name, JSON.stringify(answer(operations[name]))] as const);
  return Object.fromEntries(entries) as Record<FixedOperationName, string>;
}
