import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startGateway } from '../../gateway/start-gateway.ts';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const issuer = await startTokenIssuer();
const forged = await issuer.forge();
const graph = {
  a: { sdl: 'type Query { open: Int closed: Int @authenticated }', query: { open: 1, closed: 2 } },
};
const granted = { data: { open: 1, closed: 2 } };
const question = { query: '{ open closed }' };
const refused = { open: 1, closed: null };

let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(graph, { ...issuer.settings, shareIdenticalRequests: true });
});
beforeEach(() => {
  federation.requests.length = 0;
});
afterAll(async () => {
  await federation.stop();
  await issuer.stop();
});

describe('A token', () => {
  it('tells who asks, over every transport', async () => {
    const headers = await issuer.authorize();
    expect((await federation.ask('{ open closed }', {}, headers)).body).toEqual(granted);
    const get = await fetch(`${federation.url}/graphql?query={open closed}`, {
      headers: { ...headers, 'apollo-require-preflight': 'yes' },
    });
    expect(await get.json()).toEqual(granted);
    for (const send of Object.values(transports)) {
      const { end, results } = send(federation.url, { query: '{ open closed }' }, headers);
      expect([await end, results]).toEqual([undefined, [granted]]);
    }
  });

  it('may come with the upgrade to a WebSocket, or in its payload whatever the case of its name', async () => {
    const { authorization } = await issuer.authorize();
    const { end, results } = transports.WebSocket(federation.url, question, { Authorization: authorization });
    expect([await end, results]).toEqual([undefined, [granted]]);
    const wrong = transports.WebSocket(federation.url, question, { AUTHORIZATION: 'Bearer x' });
    expect(await wrong.end).toMatchObject({ code: 4403 });
    const socket = new WebSocket(`${federation.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { authorization },
    });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: question }));
    const [message] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(String(message))).toEqual({ type: 'next', id: '1', payload: granted });
    socket.close();
  });

  it('is not needed for what is public', async () => {
    expect((await federation.ask('{ open }')).body).toEqual({ data: { open: 1 } });
    for (const send of Object.values(transports)) {
      const { end, results } = send(federation.url, { query: '{ open closed }' });
      expect([await end, results]).toMatchObject([undefined, [{ data: refused }]]);
    }
  });

  it.each(Object.entries(forged))('%s makes nobody anonymous: it is refused', async (_, token) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ open }"}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const get = { headers: { ...headers, 'apollo-require-preflight': 'yes' } };
    expect((await fetch(`${federation.url}/graphql?query={open}`, get)).status).toBe(401);
    const events = transports['server-sent events'](federation.url, { query: '{ open }' }, headers);
    expect(String(await events.end)).toContain('401');
    const socket = transports.WebSocket(federation.url, { query: '{ open }' }, headers);
    expect(await socket.end).toMatchObject({
      code: 4403,
      reason: expect.stringContaining('UNAUTHENTICATED: ') as string,
    });
    expect(federation.requests).toEqual([]);
  });

  it.each(['Basic YTpi', 'Bearer', 'bearer  ', 'Token x', 'Bearer a b'])('is what %j is not', async (authorization) => {
    expect((await federation.ask('{ open }', {}, { authorization })).status).toBe(401);
  });

  it('brings its keys once', async () => {
    for (const token of [await issuer.sign(), forged['signed with a key nobody knows'], await issuer.sign()]) {
      await federation.ask('{ open }', {}, { authorization: `Bearer ${token}` });
    }
    expect(issuer.fetchCount).toBe(1);
  });
});

describe('What one client may see', () => {
  it('is not shared with another that asks the same at the same time', async () => {
    const headers = await issuer.authorize();
    const asked = Array.from({ length: 20 }, (_, n) =>
      federation.ask('{ closed open }', {}, n % 2 === 0 ? headers : {}),
    );
    for (const [n, { body }] of (await Promise.all(asked)).entries()) {
      expect(body.data).toEqual({ closed: n % 2 === 0 ? 2 : null, open: 1 });
    }
  });

  it('is not kept for another that asks the same later, by its hash neither', async () => {
    const headers = await issuer.authorize();
    const query = '{ later: closed open }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const send = async (body: object, headers = {}): Promise<unknown> => {
      const response = await fetch(`${federation.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    expect(await send({ query }, headers)).toEqual({ later: 2, open: 1 });
    for (let round = 0; round < 3; round++) {
      expect(await send({})).toEqual({ later: null, open: 1 });
      expect(await send({}, headers)).toEqual({ later: 2, open: 1 });
    }
  });
});

describe('Without its keys, a gateway', () => {
  it('answers 503 to whoever shows a token, and what is public to all others', async () => {
    const { settings } = issuer;
    const closed = await startFederation(graph, { ...settings, jwksUrl: 'http://127.0.0.1:1/keys' });
    try {
      const { status, body } = await closed.ask('{ open }', {}, await issuer.authorize());
      expect(status).toBe(503);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'IDENTITY_UNAVAILABLE', id: '<id>' });
      expect((await closed.ask('{ open closed }')).body.data).toEqual(refused);
      expect(closed.requests).toHaveLength(1);
    } finally {
      await closed.stop();
    }
  });

  it('that has none to ask for takes every client for anonymous', async () => {
    const plain = await startFederation(graph);
    try {
      expect((await plain.ask('{ open closed }', {}, await issuer.authorize())).body.data).toEqual(refused);
    } finally {
      await plain.stop();
    }
  });

  it('does not start with a file that has none', async () => {
    const start = startGateway({
      supergraph: 'schema/supergraph.graphql',
      port: 0,
      jwksFile: 'package.json',
      jwtIssuers: ['a'],
      jwtAudiences: ['b'],
    });
    await expect(start).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('When a token ends', () => {
  it('so do the subscriptions that it opened', async () => {
    const sdl = 'type Query { open: Int } type Subscription { ticks: Int @authenticated }';
    const never = () => ({
      subscribe: async function* () {
        yield 1;
        await new Promise(() => undefined);
      },
      resolve: () => 1,
    });
    const ticking = await startFederation(
      { a: { sdl, resolvers: { Subscription: { ticks: never() } } } },
      { ...issuer.settings, jwtClockToleranceMs: 0 },
    );
    try {
      const headers = await issuer.authorize({ exp: Math.floor(Date.now() / 1_000) + 5 });
      const query = { query: 'subscription { ticks }' };
      const events = transports['server-sent events'](ticking.url, query, headers);
      const socket = transports.WebSocket(ticking.url, query, headers);
      await waitUntil(() => events.results.length === 1 && socket.results.length === 1);
      expect(await events.end).toBeUndefined();
      expect(await socket.end).toMatchObject({ code: 4403, reason: 'UNAUTHENTICATED: The token has expired.' });
    } finally {
      await ticking.stop();
    }
  });
});
