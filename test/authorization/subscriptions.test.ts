import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { EventTopic } from '../testkit/event-topic.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const issuer = await startTokenIssuer();
const news = new EventTopic<{ text: string; source: string }>();
const listen = { subscribe: () => news.listen(), resolve: (event: unknown) => event };
const graph = {
  a: {
    sdl: `type Query { open: Int }
      type Subscription { news: News inside: News @authenticated }
      type News { text: String source: String @requiresScopes(scopes: [["press"]]) }`,
    resolvers: { Subscription: { news: listen, inside: listen } },
  },
};
let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(graph, issuer.settings);
});
afterAll(async () => {
  await federation.stop();
  await issuer.stop();
});

const eventStream = {
  method: 'POST',
  headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
  body: '{"query":"subscription { news { text } }"}',
};

it.each([
  { what: 'stream', limits: { maxStreams: 1 }, path: '/graphql', request: eventStream, status: 200 },
  // There are no hubs here, but whoever asks too much is not even told that.
  {
    what: 'file',
    limits: { maxConcurrentRequestsPerClient: 1 },
    path: '/hubs.csv',
    request: { headers: {} },
    status: 404,
  },
])('A client that goes away while its token is looked at leaves no $what behind', async (left) => {
  const [asked, mayAnswer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slowKeys = createServer((_, response) => {
    asked.resolve();
    void mayAnswer.promise
      .then(() => fetch(issuer.url))
      .then((keys) => keys.text())
      .then((keys) => response.setHeader('content-type', 'application/json').end(keys));
  }).listen(0, '127.0.0.1');
  await once(slowKeys, 'listening');
  const jwksUrl = `http://127.0.0.1:${(slowKeys.address() as AddressInfo).port}/`;
  const bounded = await startFederation(graph, { ...issuer.settings, jwksUrl, ...left.limits });
  const client = new AbortController();
  const open = async (signal?: AbortSignal) => {
    const headers = new Headers(left.request.headers);
    for (const [name, value] of Object.entries(await issuer.authorize())) headers.set(name, value);
    return await fetch(bounded.url + left.path, { ...left.request, headers, ...(signal && { signal }) });
  };
  const gone = open(client.signal).catch(() => undefined);
  await asked.promise;
  client.abort();
  await gone;
  // For the gateway to hear of it; where it does not, nothing is proven.
  await sleep(200);
  mayAnswer.resolve();
  await sleep(200);
  const next = await open();
  expect(next.status).toBe(left.status);
  await next.body?.cancel();
  await bounded.stop();
  slowKeys.closeAllConnections();
  slowKeys.close();
});

describe.each(Object.entries(transports))('A subscription over %s', (_, send) => {
  it('to a protected field is refused at once', async () => {
    const asked = federation.requests.length;
    const { end, results } = send(federation.url, { query: 'subscription { inside { text } }' });
    expect(JSON.stringify([await end, results])).toContain('"code":"UNAUTHORIZED_FIELD_OR_TYPE"');
    expect(federation.requests).toHaveLength(asked);
  });

  it('has null for a protected field of each event', async () => {
    const { results, leave } = send(federation.url, { query: 'subscription { news { text source } }' });
    await waitUntil(() => news.listenerCount === 1);
    for (const text of ['a', 'b']) news.publish({ text, source: 'secret' });
    await waitUntil(() => results.length === 2);
    const error = { path: ['news', 'source'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
    expect(results).toMatchObject(
      ['a', 'b'].map((text) => ({ data: { news: { text, source: null } }, errors: [error] })),
    );
    leave();
    await waitUntil(() => news.listenerCount === 0);
  });

  it('has everything for who may see it', async () => {
    const headers = await issuer.authorize({ scope: 'press' });
    const { results, leave } = send(federation.url, { query: 'subscription { inside { text source } }' }, headers);
    await waitUntil(() => news.listenerCount === 1);
    news.publish({ text: 'a', source: 'b' });
    await waitUntil(() => results.length === 1);
    expect(results).toEqual([{ data: { inside: { text: 'a', source: 'b' } } }]);
    leave();
    await waitUntil(() => news.listenerCount === 0);
  });
});
