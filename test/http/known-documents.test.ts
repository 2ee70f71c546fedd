import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let written = 0;

describe('A document that comes again is answered as it was the first time', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    const sdl = `
      type Query { hello: String greet(name: String!): String sure: Int! failing: String }
      type Mutation { write: Int failing: String }`;
    const fail = () => {
      throw new Error('no');
    };
    const resolvers = {
      Query: { greet: (_: unknown, { name }: { name?: string }) => `Hello ${name}`, failing: fail, sure: () => null },
      Mutation: {
        write: () => ++written,
        failing: () => {
          written++;
          fail();
        },
      },
    };
    federation = await startFederation({ a: { sdl, query: { hello: 'world' }, resolvers } });
  });
  afterAll(() => federation.stop());

  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
    const { status } = response;
    const sent = Object.fromEntries(response.headers);
    for (const name of ['date', 'x-request-id']) delete sent[name];
    return { status, headers: sent, text: (await response.text()).replaceAll(/"id":"[\w-]+"/g, '"id":"<id>"') };
  };
  const greeting = 'query Greet($name: String!) { greet(name: $name) }';

  it.each<[string, object, Record<string, string>?]>([
    ['a query', { query: '{ hello }' }],
    ['variables', { query: greeting, variables: { name: 'Ulm' } }],
    ['a name', { query: 'query A { a: hello } query B { b: hello }', operationName: 'B' }],
    ['extensions', { query: '{ e: hello }', extensions: { clientLibrary: { name: 'x' } } }],
    ['introspection', { query: '{ __schema { queryType { name } } hello }' }],
    ['variables of the wrong type', { query: greeting, variables: { name: 1 } }],
    ['variables that are no object', { query: greeting, variables: 'Ulm' }],
    ['a list of variables', { query: greeting, variables: [] }],
    ['a name that it does not have', { query: '{ f: hello }', operationName: 'Other' }],
    ['two operations and no name', { query: 'query A { hello } query B { hello }' }],
    ['a name that is none', { query: '{ g: hello }', operationName: 1 }],
    ['a field that is unknown', { query: '{ other }' }],
    ['no GraphQL', { query: '{' }],
    ['an error of a subgraph', { query: '{ failing hello }' }],
    ['a null that reaches the root', { query: '{ sure }' }],
    ['a subscription', { query: 'subscription { hello }' }],
    ['any type', { query: '{ h: hello }' }, { accept: '*/*' }],
    ['JSON', { query: '{ i: hello }' }, { accept: 'application/json' }],
    ['the type of GraphQL', { query: '{ j: hello }' }, { accept: 'application/graphql-response+json' }],
    ['a refusal in the type of GraphQL', { query: '{ x }' }, { accept: 'application/graphql-response+json' }],
    ['either type', { query: '{ k: hello }' }, { accept: 'application/graphql-response+json, application/json;q=0.9' }],
    ['a type there is none of', { query: '{ l: hello }' }, { accept: 'text/html' }],
  ])('%s', async (_what, body, headers) => {
    const first = await send(body, headers);
    // Compiled code answers from the second time on, and the document is known then.
    for (const time of ['second', 'third'])
      expect({ time, ...(await send(body, headers)) }).toEqual({ time, ...first });
  });

  it('a mutation, which runs once each time, also where it fails', async () => {
    written = 0;
    for (let times = 1; times <= 3; times++) {
      expect((await send({ query: 'mutation { write }' })).text).toBe(`{"data":{"write":${2 * times - 1}}}\n`);
      expect(JSON.parse((await send({ query: 'mutation { failing }' })).text)).toMatchObject({
        data: { failing: null },
        errors: [{ extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }],
      });
      expect(written).toBe(2 * times);
    }
  });

  it('but not where it is sent by GET as a mutation', async () => {
    const url = `${federation.url}/graphql?query=${encodeURIComponent('mutation { write }')}`;
    expect((await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } })).status).toBe(405);
  });

  it.each([
    ['{ m: hello }', 1],
    ['{ m: failing }', 3],
  ])('%s: Apollo Server answers %i of three requests', async (query, framedCount) => {
    using framed = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    for (let times = 1; times <= 3; times++) await send({ query });
    expect(framed).toHaveBeenCalledTimes(framedCount);
  });
});
