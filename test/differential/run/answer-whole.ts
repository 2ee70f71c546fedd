import { execute, type GraphQLSchema, parse } from 'graphql';
import { parseFieldSet } from '../model/field-sets.ts';
import type { CaseOperation } from '../model/differential-case.ts';
import type { Answer } from './compare-answers.ts';
import type { RowGraph, Source } from './row-graph.ts';

/** What plain graphql-js answers over the unsplit schema and the same rows. */
export async function answerWhole(schema: GraphQLSchema, rows: RowGraph, operation: CaseOperation): Promise<Answer> {
  rows.mutationCount = 0;
  const result = await execute({
    schema,
    document: parse(operation.query),
    variableValues: operation.variables,
    rootValue: null,
    typeResolver: (source) => (source as Source).__typename,
    fieldResolver: (source: Source | null, parameters: Record<string, unknown>, _, { parentType, fieldName }) => {
      const own = source ?? rows.root(parentType.name);
      const facts = rows.findFacts(parentType.name, fieldName);
      if (!facts) throw new Error(`No subgraph has ${parentType.name}.${fieldName}`);
      const required = facts.requires === null ? null : rows.project(own, parseFieldSet(facts.requires));
      return rows.read(own, facts, parameters, required);
    },
  });
  return JSON.parse(JSON.stringify(result)) as Answer;
}
