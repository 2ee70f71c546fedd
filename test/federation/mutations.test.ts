import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

const log: string[] = [];

function note(text: string): string {
  log.push(text);
  return text;
}

describeGraph(
  'The fields of a mutation',
  {
    a: {
      sdl: `
        type Query { x: Int }
        type Mutation { a1: Item! a2: Item! failing: Item log: [String!]! }
        type Item @key(fields: "id") { id: ID! }`,
      resolvers: {
        Mutation: {
          a1: () => ({ id: note('a1') }),
          a2: () => ({ id: note('a2') }),
          failing: () => {
            throw new Error('no');
          },
          log: () => log.splice(0),
        },
      },
    },
    b: {
      sdl: 'type Mutation { b1: Item! } type Item @key(fields: "id") { id: ID! done: String }',
      resolvers: {
        Mutation: { b1: () => ({ id: note('b1') }) },
        Item: { done: ({ id }: Record<string, unknown>) => note(`${id as string} done`) },
      },
    },
  },
  [
    {
      it: 'run one after the other, each with all that is below it',
      query: 'mutation { a1 { done } b1 { done } second: a2 { done } log }',
      data: {
        a1: { done: 'a1 done' },
        b1: { done: 'b1 done' },
        second: { done: 'a2 done' },
        log: ['a1', 'a1 done', 'b1', 'b1 done', 'a2', 'a2 done'],
      },
    },
    {
      it: 'go on after one that failed',
      query: 'mutation { failing { done } b1 { id } log __typename }',
      data: { failing: null, b1: { id: 'b1' }, log: ['b1'], __typename: 'Mutation' },
      errors: [
        {
          message: 'A subgraph failed to answer.',
          path: ['failing'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'a', id: '<id>' },
        },
      ],
    },
    {
      it: 'are never sent twice',
      query: 'mutation { a1 { id } again: a1 { id } log }',
      data: { a1: { id: 'a1' }, again: { id: 'a1' }, log: ['a1', 'a1'] },
      requests: (requests) => expect(requests).toHaveLength(3),
    },
  ],
);
