import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type Collect, transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

async function start(config: Partial<GatewayConfigInput>): Promise<void> {
  const sdl = 'type Query { open: Int slow: Int } type Subscription { ticks: Int }';
  const never = {
    subscribe: async function* () {
      yield 1;
      await new Promise(() => undefined);
    },
    resolve: () => 1,
  };
  federation = await startFederation(
    {
      a: {
        sdl,
        query: { open: 1 },
        resolvers: { Subscription: { ticks: never } },
        answer: ({ query }) => (query.includes('slow') ? 'never' : null),
      },
    },
    config,
  );
}

const statusOf = async (headers: Record<string, string> = {}) => (await federation.ask('{ open }', {}, headers)).status;

describe('A client that asks too often', () => {
  it('is told when to come back', async () => {
    await start({ maxRequestsPerMinute: 3 });
    const statuses = [await statusOf(), await statusOf(), await statusOf()];
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ open }"}',
    });
    expect([...statuses, response.status]).toEqual([200, 200, 200, 429]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(federation.requests).toHaveLength(3);
    expect((await fetch(`${federation.url}/health`)).status).toBe(200);
  });

  it.each(Object.entries(transports))('is refused over %s as well', async (_, send) => {
    await start({ maxRequestsPerMinute: 1 });
    const first = send(federation.url, { query: '{ open }' });
    expect([await first.end, first.results]).toEqual([undefined, [{ data: { open: 1 } }]]);
    const second = send(federation.url, { query: '{ open }' });
    expect(JSON.stringify([String(await second.end), await second.end])).toMatch(/429|RATE_LIMITED/);
    expect(federation.requests).toHaveLength(1);
  });

  it('is one address, or what a trusted proxy says of it', async () => {
    await start({ maxRequestsPerMinute: 1, trustedProxies: ['127.0.0.1', '::1'] });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    expect(await statusOf(from('198.51.100.1'))).toBe(200);
    expect(await statusOf(from('198.51.100.1'))).toBe(429);
    expect(await statusOf(from('198.51.100.2'))).toBe(200);
  });

  it('cannot say itself where it is', async () => {
    await start({ maxRequestsPerMinute: 1 });
    expect(await statusOf({ 'x-forwarded-for': '198.51.100.1' })).toBe(200);
    expect(await statusOf({ 'x-forwarded-for': '198.51.100.2' })).toBe(429);
  });

  it('is the subject of a token, whatever token it has', async () => {
    const issuer = await startTokenIssuer();
    await start({ ...issuer.settings, maxRequestsPerMinute: 1 });
    expect(await statusOf(await issuer.authorize())).toBe(200);
    expect(await statusOf(await issuer.authorize({ scope: 'other' }))).toBe(429);
    expect(await statusOf(await issuer.authorize({ sub: 'bo' }))).toBe(200);
    expect(await statusOf()).toBe(200);
    await issuer.stop();
  });

  it('may be an API key with a limit of its own; who tries keys is counted too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hubgraph-keys-'));
    const apiKeys = join(folder, 'keys.json');
    const sha256 = createHash('sha256').update('k').digest('hex');
    await writeFile(apiKeys, JSON.stringify([{ name: 'busy', sha256, maxRequestsPerMinute: 3 }]));
    await start({ apiKeys, maxRequestsPerMinute: 2 });
    const key = { 'x-api-key': 'k' };
    expect([await statusOf(key), await statusOf(key), await statusOf(key), await statusOf(key)]).toEqual([
      200, 200, 200, 429,
    ]);
    const tries = [
      await statusOf({ 'x-api-key': 'a' }),
      await statusOf({ 'x-api-key': 'b' }),
      await statusOf({ 'x-api-key': 'c' }),
    ];
    expect(tries).toEqual([401, 401, 429]);
    await rm(folder, { recursive: true });
  });
});

describe('A client with too much under way', () => {
  it('is refused until something of it is through', async () => {
    await start({ maxConcurrentRequestsPerClient: 2 });
    const client = new AbortController();
    const waiting = [1, 2].map(() =>
      fetch(`${federation.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ slow }"}',
        signal: client.signal,
      }).catch(() => undefined),
    );
    await waitUntil(() => federation.requests.length === 2);
    const { status, body } = await federation.ask('{ open }');
    expect(status).toBe(429);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_CONCURRENT_REQUESTS' });
    client.abort();
    await Promise.all(waiting);
    await expect.poll(() => statusOf(), { timeout: 20_000 }).toBe(200);
  });

  it.each(Object.entries(transports))('may end a subscription over %s', async (_, send) => {
    await start({ maxConcurrentRequestsPerClient: 1 });
    const { results, leave } = send(federation.url, { query: 'subscription { ticks }' });
    await waitUntil(() => results.length === 1);
    expect(await statusOf()).toBe(429);
    const second = send(federation.url, { query: '{ open }' });
    expect(JSON.stringify([String(await second.end), await second.end])).toMatch(/429|TOO_MANY_CONCURRENT_REQUESTS/);
    leave();
    await expect.poll(() => statusOf(), { timeout: 20_000 }).toBe(200);
  });
});

describe('A client with too many streams', () => {
  const ticks = { query: 'subscription { ticks }' };
  const first = async (send: Collect, headers?: Record<string, string>) => {
    const stream = send(federation.url, ticks, headers);
    await waitUntil(() => stream.results.length === 1);
    return stream;
  };
  const refused = /429|TOO_MANY_STREAMS_OF_CLIENT: A client may have 1 event streams and WebSocket connections/;
  const describeEnd = (end: unknown) => `${String(end)} ${(end as { reason?: string } | undefined)?.reason}`;

  it.each(Object.entries(transports))('is refused over %s until it leaves one', async (_, send) => {
    await start({ maxStreamsPerClient: 1, trustedProxies: ['127.0.0.1', '::1'] });
    const mine = await first(transports['server-sent events'], { 'x-forwarded-for': '198.51.100.1' });
    const others = await first(send);
    expect(describeEnd(await send(federation.url, ticks).end)).toMatch(refused);
    expect(await statusOf()).toBe(200);
    others.leave();
    await expect
      .poll(async () => describeEnd(await send(federation.url, { query: '{ open }' }).end))
      .toMatch(/^undefined/);
    mine.leave();
  });

  it('is the subject of a token, also where that comes with `connection_init`', async () => {
    const issuer = await startTokenIssuer();
    await start({ ...issuer.settings, maxStreamsPerClient: 1 });
    const ada = await first(transports.WebSocket, await issuer.authorize());
    const bo = await first(transports.WebSocket, await issuer.authorize({ sub: 'bo' }));
    const nobody = await first(transports.WebSocket);
    const again = await transports.WebSocket(federation.url, ticks, await issuer.authorize({ scope: 'other' })).end;
    expect(again).toMatchObject({ code: 4403, reason: expect.stringMatching(refused) });
    for (const { leave } of [ada, bo, nobody]) leave();
    await issuer.stop();
  });

  it('cannot hold more connections by never saying who it is', async () => {
    await start({ maxStreamsPerClient: 2, connectionInitTimeoutMs: 60_000 });
    const open = () => new WebSocket(`${federation.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const silent = [open(), open()];
    for (const socket of silent) await once(socket, 'open');
    const [error] = await once(open(), 'error');
    expect(String(error)).toContain('429');
    for (const socket of silent) socket.terminate();
  });
});
