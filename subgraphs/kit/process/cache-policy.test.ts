import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlServer, type GraphqlServer } from './create-graphql-server.ts';

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
    enum CacheControlScope { PUBLIC PRIVATE }
    directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION | OBJECT
    type Query { hello: String hub: Hub stock: Stock visitor: Visitor broken: String named: Named counted: Counted }
    interface Named { name: String }
    type Guest implements Named @cacheControl(scope: PRIVATE) { name: String }
    interface Counted { count: Int total: Int }
    type Crowd implements Counted { count: Int @cacheControl(maxAge: 0) total: Int }
    type Mutation { write: String }
    type Hub @key(fields: "id") { id: ID! visitors: Int @cacheControl(maxAge: 0) topics: Int @cacheControl(maxAge: 60) }
    type Stock @cacheControl(maxAge: 5) { count: Int }
    type Visitor @key(fields: "id") @cacheControl(scope: PRIVATE) { id: ID! name: String }`),
    resolvers: {
      Query: {
        hello: () => 'world',
        hub: () => ({ id: '1' }),
        broken: () => {
          throw new GraphQLError('broken');
        },
      },
      Hub: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      Visitor: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
    },
  },
]);

let server: GraphqlServer;
beforeAll(async () => {
  server = await createGraphqlServer({ schema, createContext: () => ({}), log: pino({ level: 'silent' }) });
});
afterAll(() => server.stop());

async function ask(query: string, headers: Record<string, string> = {}, variables = {}): Promise<unknown> {
  const response = await server.http.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  return response.headers['cache-control'];
}

describe('Cache-Control of an answer', () => {
  it.each([
    ['{ hello }', 'public, max-age=0, stale-if-error=259200'],
    ['{ hub { id } }', 'public, max-age=0, stale-if-error=259200'],
    ['{ hub { topics } }', 'public, max-age=60, stale-if-error=259200'],
    ['{ hub { topics } stock { count } }', 'public, max-age=5, stale-if-error=259200'],
    ['{ hub { topics visitors } }', 'no-store'],
    ['{ hub { ...F } } fragment F on Hub { visitors }', 'no-store'],
    ['{ visitor { id } }', 'no-store'],
    ['{ named { name } }', 'no-store'],
    ['{ counted { count } }', 'no-store'],
    ['{ counted { total } }', 'public, max-age=0, stale-if-error=259200'],
    ['mutation { write }', undefined],
    ['{ broken }', undefined],
  ])('%s is %s', async (query, expected) => {
    expect(await ask(query)).toBe(expected);
  });

  it('knows entities by the fragments around their fields', async () => {
    const query = (fields: string) => `query ($r: [_Any!]!) { _entities(representations: $r) { ${fields} } }`;
    const entities = (typename: string) => ({ r: [{ __typename: typename, id: '1' }] });
    expect(await ask(query('... on Hub { topics }'), {}, entities('Hub'))).toContain('max-age=60');
    expect(await ask(query('... on Visitor { id }'), {}, entities('Visitor'))).toBe('no-store');
  });

  it('is for nobody else where a preview is asked for', async () => {
    expect(await ask('{ hello }', { 'hubgraph-preview': 'ulm' })).toBe('no-store');
  });
});
