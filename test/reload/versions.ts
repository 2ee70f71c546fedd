import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A graph of two subgraphs of its own, in which everything says which version it is: the fields there are, what the first
 * subgraph answers, and what the second, a little later.
 */
export function versionGraph(version: number): GraphDefinition {
  return {
    [`first${version}`]: {
      sdl: `type Query { thing: Thing of${version}: Int } type Thing @key(fields: "id") { id: ID! }`,
      query: { thing: { id: `first${version}` } },
    },
    [`second${version}`]: {
      sdl: 'type Thing @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Thing: { name: async () => await sleep(5, `second${version}`) },
      },
    },
  };
}

/** Asks a thing of both subgraphs, and the schema which version it is. */
export const versionQuery = '{ thing { id name } __type(name: "Query") { fields { name } } }';

/** What one version answers to it. */
export function versionAnswer(version: number): unknown {
  return {
    thing: { id: `first${version}`, name: `second${version}` },
    __type: { fields: [{ name: 'thing' }, { name: `of${version}` }] },
  };
}
