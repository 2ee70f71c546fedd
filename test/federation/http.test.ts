import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { waitUntil } from '../testkit/wait-until.ts';

describe('The HTTP side of the gateway', () => {
  let federation: RunningFederation;

  beforeAll(async () => {
    const graph = {
      a: {
        sdl: 'type Query { hello: String never: Int deep: Deep } type Deep { deep: Deep leaf: Int } type Mutation { go: Int }',
        query: { hello: 'world' },
        answer: (request: ReceivedRequest) => (request.query.includes('never') ? ('never' as const) : null),
      },
    };
    federation = await startFederation(graph, {
      maxBodyBytes: 2_000,
      maxTokens: 50,
      maxDepth: 4,
      maxAliases: 3,
      maxRootFields: 5,
      maxDirectives: 2,
      maxFields: 20,
      forwardHeaders: ['authorization', 'x-tenant'],
    });
  });
  beforeEach(() => {
    federation.requests.length = 0;
  });
  afterAll(() => federation.stop());

  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(federation.url + path, init);
    return { status: response.status, text: await response.text() };
  };
  const post = (body: string, headers: Record<string, string>) => send('/graphql', { method: 'POST', body, headers });
  const json = { 'content-type': 'application/json' };

  it('is alive and ready', async () => {
    expect(await send('/health')).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect(await send('/ready')).toEqual({ status: 200, text: '{"status":"ready"}' });
  });

  it.each([
    ['maxDepth', '{ deep { deep { deep { deep { leaf } } } } }', '5 levels of depth; at most 4 are allowed (maxDepth)'],
    ['maxAliases', '{ a: hello b: hello c: hello d: hello }', '4 aliases; at most 3 are allowed (maxAliases)'],
    [
      'maxRootFields',
      '{ hello hello hello hello hello hello }',
      '6 root fields; at most 5 are allowed (maxRootFields)',
    ],
    ['maxDirectives', '{ hello @skip(if: false) @a @b }', '3 directives; at most 2 are allowed (maxDirectives)'],
    ['maxTokens', `{ ${'hello '.repeat(60)} }`, 'more than 50 tokens; at most 50 are allowed (maxTokens)'],
  ])('refuses more than %s before anything else happens', async (_, query, message) => {
    const { status, body } = await federation.ask(query);
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [{ message: `The operation has ${message}.`, extensions: { code: 'OPERATION_LIMIT_EXCEEDED' } }],
    });
    expect(federation.requests).toEqual([]);
  });

  it('refuses a body that is too large, no JSON, or of another type', async () => {
    const large = await post(JSON.stringify({ query: `{ hello }${' '.repeat(3_000)}` }), json);
    expect(large).toMatchObject({
      status: 413,
      text: expect.stringContaining('larger than 2000 bytes (maxBodyBytes)'),
    });
    expect(await post('{', json)).toMatchObject({ status: 400, text: expect.stringContaining('BAD_REQUEST') });
    expect(await post('x', { 'content-type': 'text/csv' })).toMatchObject({
      status: 415,
      text: expect.stringContaining('UNSUPPORTED_MEDIA_TYPE'),
    });
    expect(await send('/nope')).toMatchObject({ status: 404, text: expect.stringContaining('NOT_FOUND') });
  });

  it('answers no request that a browser may send across sites', async () => {
    const get = `/graphql?query=${encodeURIComponent('{ hello }')}`;
    expect(await send(get)).toMatchObject({ status: 400, text: expect.stringContaining('CSRF') });
    expect(await post('{"query":"{ hello }"}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await send(get, { headers: { 'apollo-require-preflight': 'yes' } })).toEqual({
      status: 200,
      text: '{"data":{"hello":"world"}}\n',
    });
    const mutation = await send('/graphql?query=mutation{go}', { headers: { 'apollo-require-preflight': 'yes' } });
    expect(mutation.status).toBe(405);
  });

  it('runs persisted queries by their hash', async () => {
    const query = '{ persisted: hello }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await post(JSON.stringify({ extensions }), json)).text).toContain('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(JSON.stringify({ extensions, query }), json)).text).toContain('world');
    expect((await post(JSON.stringify({ extensions }), json)).text).toBe('{"data":{"persisted":"world"}}\n');
  });

  it('chooses the operation by its name', async () => {
    const query = 'query A { __typename } query B { hello }';
    expect((await post(JSON.stringify({ query, operationName: 'B' }), json)).text).toBe('{"data":{"hello":"world"}}\n');
    expect(await post(JSON.stringify({ query, operationName: 'C' }), json)).toMatchObject({
      status: 400,
      text: expect.stringContaining('OPERATION_RESOLUTION_FAILURE'),
    });
    expect(await post(JSON.stringify({ query }), json)).toMatchObject({ status: 400 });
  });

  it('refuses fragments that spread themselves', async () => {
    const { status, body } = await federation.ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('refuses subscriptions', async () => {
    const { status, body } = await federation.ask('subscription { hello }');
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
  });

  it('forwards the headers it is told to, and no other', async () => {
    await federation.ask(
      '{ hello }',
      {},
      { authorization: 'Bearer x', 'x-tenant': 't', cookie: 'secret=1', 'x-other': '1' },
    );
    expect(federation.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer x',
      'x-tenant': 't',
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    });
    expect(federation.requests[0]?.headers).not.toHaveProperty('cookie');
    expect(federation.requests[0]?.headers).not.toHaveProperty('x-other');
  });

  it('gives up on subgraphs when the client goes away', async () => {
    const client = new AbortController();
    const request = fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: '{"query":"{ never }"}',
      signal: client.signal,
    });
    await waitUntil(() => federation.requests.length === 1);
    client.abort();
    await expect(request).rejects.toThrow();
    await federation.requests[0]?.abandoned;
  });
});
