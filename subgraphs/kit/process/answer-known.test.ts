import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGraphqlServer, type GraphqlServer } from './create-graphql-server.ts';

let written = 0;
let contexts = 0;
let asked = 0;

const refuse = () => {
  throw new GraphQLError('no', { extensions: { code: 'REFUSED' } });
};
const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      type Query { hello: String greet(name: String!): String sure: Int! refused: String broken: String visitor: String }
      type Mutation { write: Int refused: Int }
      type Subscription { heard: String }
      type Hub @key(fields: "id") { id: ID! visitors: Int @cacheControl(maxAge: 60) }
      directive @cacheControl(maxAge: Int) on FIELD_DEFINITION`),
    resolvers: {
      Query: {
        hello: () => {
          asked++;
          return 'world';
        },
        greet: (_: unknown, { name }: { name: string }) => `Hello ${name}`,
        sure: () => null,
        refused: refuse,
        broken: () => {
          throw new Error('secret');
        },
        visitor: (_: unknown, __: unknown, { visitor }: { visitor: string }) => visitor,
      },
      Mutation: {
        write: () => ++written,
        refused: () => {
          written++;
          return refuse();
        },
      },
      Hub: { __resolveReference: ({ id }: { id: string }) => ({ id, visitors: 1 }) },
    },
  },
]);

let server: GraphqlServer;
let url: string;
beforeAll(async () => {
  server = await createGraphqlServer({
    schema,
    createContext: ({ headers }) => {
      contexts++;
      if (headers['x-visitor'] === 'nobody') refuse();
      return { visitor: headers['x-visitor'] };
    },
    log: pino({ level: 'silent' }),
  });
  url = `${await server.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});
afterAll(() => server.stop());

async function send(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const { date: _, ...sent } = Object.fromEntries(response.headers);
  const text = (await response.text()).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '<id>');
  return { status: response.status, headers: sent, text };
}

describe('A document that comes again is answered as it was the first time', () => {
  const greeting = 'query Greet($name: String!) { greet(name: $name) }';
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Hub { id visitors } } }';

  it.each<[string, object, Record<string, string>?]>([
    ['a query', { query: '{ hello }' }],
    ['variables', { query: greeting, variables: { name: 'Ulm' } }],
    ['no variables where some are needed', { query: greeting }],
    ['variables that are no object', { query: greeting, variables: 'Ulm' }],
    ['a name', { query: 'query A { a: hello } query B { b: hello }', operationName: 'B' }],
    ['a name that it does not have', { query: '{ c: hello }', operationName: 'Other' }],
    ['two operations and no name', { query: 'query A { hello } query B { hello }' }],
    ['entities', { query: entities, variables: { r: [{ __typename: 'Hub', id: '1' }] } }],
    ['representations of an unknown type', { query: entities, variables: { r: [{ __typename: 'Shop' }] } }],
    ['its SDL', { query: '{ _service { sdl } }' }],
    ['a field that is unknown', { query: '{ other }' }],
    ['no GraphQL', { query: '{' }],
    ['no document', {}],
    ['several requests', [{ query: '{ hello }' }]],
    ['a persisted query', { query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['an error', { query: '{ refused hello }' }],
    ['an error that is nobody else’s business', { query: '{ broken hello }' }],
    ['a null that reaches the root', { query: '{ sure }' }],
    ['a subscription', { query: 'subscription { heard }' }],
    [
      'what a gateway accepts',
      { query: '{ d: hello }' },
      { accept: 'application/graphql-response+json, application/json' },
    ],
    ['the type of GraphQL', { query: '{ e: hello }' }, { accept: 'application/graphql-response+json' }],
    ['JSON', { query: '{ f: hello }' }, { accept: 'application/json' }],
    ['a type there is none of', { query: '{ g: hello }' }, { accept: 'text/html' }],
    ['a preview', { query: '{ h: hello }' }, { 'hubgraph-preview': 'ulm' }],
    ['a context', { query: '{ visitor }' }, { 'x-visitor': 'Ulm' }],
    ['a context that is refused', { query: '{ visitor }' }, { 'x-visitor': 'nobody' }],
  ])('%s', async (_what, body, headers) => {
    const first = await send(body, headers);
    for (const time of ['second', 'third']) {
      contexts = 0;
      expect({ time, ...(await send(body, headers)) }).toEqual({ time, ...first });
      expect(contexts).toBeLessThanOrEqual(1);
    }
  });

  it('each with the context of its own request', async () => {
    for (const visitor of ['Ulm', 'Altenholz', 'Leipzig']) {
      const { text } = await send({ query: '{ visitor }' }, { 'x-visitor': visitor });
      expect(JSON.parse(text)).toEqual({ data: { visitor } });
    }
  });

  it('and executed once each time', async () => {
    asked = 0;
    written = 0;
    for (let times = 1; times <= 3; times++) {
      await send({ query: '{ hello refused }' });
      expect(asked).toBe(times);
      expect((await send({ query: 'mutation { write }' })).text).toBe(`{"data":{"write":${2 * times - 1}}}\n`);
      expect(JSON.parse((await send({ query: 'mutation { refused }' })).text)).toMatchObject({
        data: { refused: null },
        errors: [{ extensions: { code: 'REFUSED' } }],
      });
      expect(written).toBe(2 * times);
    }
  });

  it.each([
    ['{ i: hello }', 1],
    ['{ i: refused }', 3],
  ])('%s: Apollo Server answers %i of three requests', async (query, framedCount) => {
    using framed = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    for (let times = 1; times <= 3; times++) await send({ query });
    expect(framed).toHaveBeenCalledTimes(framedCount);
  });
});
