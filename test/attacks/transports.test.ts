import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createNews } from '../subscriptions/news.ts';

/** Sends a query in one of the ways there are, and gives the codes that refused it. */
type Send = (url: string, query: string) => Promise<string>;

const ways: Readonly<Record<string, Send>> = {
  POST: async (url, query) => {
    const headers = { 'content-type': 'application/json' };
    return await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
  },
  GET: async (url, query) => {
    const headers = { 'apollo-require-preflight': 'yes' };
    return await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers })).text();
  },
  'server-sent events': async (url, query) => {
    const { end, results } = transports['server-sent events'](url, { query });
    return JSON.stringify([await end, results]);
  },
  WebSocket: async (url, query) => {
    const { end, results } = transports.WebSocket(url, { query });
    return JSON.stringify([await end, results]);
  },
};

it.each(['application/json', 'text/event-stream'])(
  'There are no batches to go around limits, for %s',
  async (accept) => {
    const { news, shop } = createNews().graph;
    const federation = await startFederation({ news, shop });
    const headers = { 'content-type': 'application/json', accept };
    const batch = JSON.stringify([{ query: '{ latest }' }, { query: '{ latest }' }]);
    const response = await fetch(`${federation.url}/graphql`, { method: 'POST', headers, body: batch });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('BAD_REQUEST') as unknown]);
    expect(federation.requests).toEqual([]);
    await federation.stop();
  },
);

describe.each(Object.entries(ways))('Over %s', (_, send) => {
  let federation: RunningFederation;
  beforeAll(async () => {
    const { news, shop } = createNews().graph;
    const deep = {
      sdl: 'type Query { deep: Deep } type Deep { deep: Deep leaf: Int }',
      query: { deep: { leaf: 1 } },
    };
    federation = await startFederation(
      { news, shop, deep },
      {
        maxDepth: 3,
        maxAliases: 2,
        maxRootFields: 3,
        maxDirectives: 2,
        maxFields: 10,
        maxTokens: 100,
        introspection: false,
      },
    );
  });
  afterAll(() => federation.stop());

  it.each([
    ['maxDepth', '{ deep { deep { deep { leaf } } } }'],
    ['maxAliases', '{ a: latest b: latest c: latest }'],
    ['maxRootFields', '{ latest latest latest latest }'],
    ['maxDirectives', '{ latest @skip(if: false) @include(if: true) @skip(if: false) }'],
    ['maxFields', '{ deep { ...F ...F ...F } } fragment F on Deep { leaf leaf leaf leaf }'],
    ['maxTokens', `{ ${'latest '.repeat(100)} }`],
  ])('CVE-2026-30241, depth unchecked on WebSocket: %s holds', async (limitName, query) => {
    const answer = await send(federation.url, query);
    expect(answer).toContain('OPERATION_LIMIT_EXCEEDED');
    expect(answer).toContain(`(${limitName})`);
    expect(federation.requests).toEqual([]);
  });

  it.each(['{ __schema { description } }', '{ __type(name: "Query") { name } }'])(
    'there is no introspection where it is switched off: %s',
    async (query) => {
      expect(await send(federation.url, query)).toContain('GRAPHQL_VALIDATION_FAILED');
    },
  );

  it('nor do errors tell of fields that nobody has named', async () => {
    const answer = await send(federation.url, '{ latst dep { lea } }');
    expect(answer).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(answer).not.toMatch(/latest|deep|Did you mean/);
  });

  it.each([
    'subscription { broken }',
    'subscription { nope }',
    'subscription { maybe { price } latest: maybe { price } }',
    'subscription { __typename }',
    'subscription { maybe }',
    'subscription { }',
  ])('CVE-2023-41317, anonymous subscription crash: %s is answered, and the gateway lives', async (query) => {
    expect(await send(federation.url, query)).toMatch(/"code":"(GRAPHQL|SUBSCRIPTION|DOWNSTREAM|BAD)_/);
    expect(await send(federation.url, '{ latest }')).toContain('{"latest":7}');
  });
});
