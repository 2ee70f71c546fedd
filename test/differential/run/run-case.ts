import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { type RunningFederation, startFederation } from '../../testkit/federation/start-federation.ts';
import type { GraphDefinition } from '../../testkit/federation/subgraph-definition.ts';
import type { CaseOperation, DifferentialCase } from '../model/differential-case.ts';
import { answerWhole } from './answer-whole.ts';
import { type Answer, compareAnswers } from './compare-answers.ts';
import { defineSubgraphs } from './define-subgraphs.ts';
import type { Difference } from './difference.ts';
import { RowGraph } from './row-graph.ts';
import { wideLimits } from './wide-limits.ts';

/** What running a case came to: null without a difference, the composer's words when it refuses the subgraphs. */
export type Outcome = Difference | null | { readonly refusal: string };

/** The label is that of `@override` in features.ts. */
export const wideSettings = { ...wideLimits, overrideLabels: ['on'] };

/** Runs each operation of a case through a real gateway over real subgraphs, and through graphql-js over the whole. */
export async function runCase(differentialCase: DifferentialCase): Promise<Outcome> {
  const rows = new RowGraph(differentialCase);
  const whole = buildSchema(differentialCase.whole);
  const graph = defineSubgraphs(differentialCase, rows);
  const federation = await start(graph);
  if (typeof federation === 'string') return { refusal: federation };
  const ask = async ({ query, variables }: CaseOperation): Promise<Answer> => {
    rows.mutationCount = 0;
    return (await federation.ask(query, variables)).body;
  };
  try {
    const surprise = await compareSchemas(whole, ask);
    if (surprise) return surprise;
    for (const operation of differentialCase.operations) {
      const expected = await answerWhole(whole, rows, operation);
      // The first answer may be projected, those that follow are written.
      for (const suffix of ['', ' It was asked again.']) {
        const actual = await ask(operation);
        const what = compareAnswers(expected, actual);
        if (what) return { what: what + suffix, operation, expected, actual };
      }
    }
    return null;
  } finally {
    await federation.stop();
  }
}

/** The federation of a graph, or the composer's words where it refuses it. */
async function start(graph: GraphDefinition): Promise<RunningFederation | string> {
  try {
    return await startFederation(graph, wideSettings);
  } catch (thrown) {
    if (thrown instanceof AggregateError) return thrown.message;
    throw thrown;
  }
}

/** Introspection must show the unsplit public schema. */
async function compareSchemas(
  whole: GraphQLSchema,
  ask: (operation: CaseOperation) => Promise<Answer>,
): Promise<Difference | null> {
  const { data } = await ask({ query: getIntrospectionQuery(), variables: {} });
  const expected = printSchema(lexicographicSortSchema(whole));
  const actual = printSchema(lexicographicSortSchema(buildClientSchema(data as IntrospectionQuery)));
  return expected === actual ? null : { what: 'The public schemas differ.', operation: null, expected, actual };
}
