import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type Collected, transports } from './collect.ts';
import { createNews } from './news.ts';

let federation: RunningFederation;
let news: ReturnType<typeof createNews>;
beforeEach(() => {
  news = createNews();
});
afterEach(() => federation.stop());

async function start(config: Partial<GatewayConfigInput> = {}): Promise<void> {
  federation = await startFederation(news.graph, config);
}
const listening = (count: number) => waitUntil(() => news.prices.listenerCount === count);
const question = { query: 'subscription { maybe { price text } }' };

/** A WebSocket without a client behind it. */
function openSocket(origin?: string): WebSocket {
  const url = `${federation.url.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws', origin === undefined ? {} : { origin });
  socket.on('error', () => undefined);
  return socket;
}
async function closeOf(socket: WebSocket): Promise<[code: number, reason: string]> {
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return [code, String(reason)];
}

describe('An event stream', () => {
  const events = (path: string, init: RequestInit = {}) =>
    fetch(federation.url + path, { ...init, headers: { accept: 'text/event-stream', ...init.headers } });
  const get = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
  const preflighted = { headers: { 'apollo-require-preflight': 'yes' } };

  it('begins with a sign of life, and each event is one of the protocol', async () => {
    await start();
    const response = await events(get('{ latest }'), preflighted);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(':\n\nevent: next\ndata: {"data":{"latest":7}}\n\nevent: complete\ndata:\n\n');
  });

  it('has a sign of life where nothing happens', async () => {
    await start({ keepAliveMs: 20 });
    const response = await events(get(question.query), preflighted);
    let received = '';
    for await (const chunk of response.body ?? []) {
      received += Buffer.from(chunk).toString();
      if (received.length >= 9) break;
    }
    expect(received.slice(0, 9)).toBe(':\n\n:\n\n:\n\n');
  });

  it('is not opened by a request that a browser may send across sites', async () => {
    await start();
    for (const response of [
      await events(get('{ latest }')),
      await events('/graphql', {
        method: 'POST',
        body: '{"query":"{ latest }"}',
        headers: { 'content-type': 'text/plain' },
      }),
    ]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ message: expect.stringContaining('CSRF'), extensions: { code: 'BAD_REQUEST' } }],
      });
    }
    expect(federation.requests).toEqual([]);
  });

  it.each([
    ['no query', '/graphql', 'query'],
    ['variables that are no JSON', '/graphql?query={latest}&variables={', 'variables: not JSON'],
    ['variables that are no object', '/graphql?query={latest}&variables=[1]', 'variables'],
  ])('is refused for %s', async (_, path, message) => {
    await start();
    const response = await events(path, preflighted);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is no way to a mutation by GET', async () => {
    await start();
    expect(await (await events(get('mutation { rename(name: "x") }'), preflighted)).text()).toContain(
      'Send a mutation with POST.',
    );
    expect(federation.requests).toEqual([]);
  });

  it('is told apart from other answers by what the client prefers', async () => {
    await start();
    const accepts = ['application/json, text/event-stream', 'text/event-stream;q=0.5, application/json'];
    for (const accept of accepts) {
      const headers = { ...preflighted.headers, accept };
      expect(await (await events(get('{ latest }'), { headers })).json()).toEqual({ data: { latest: 7 } });
      const refused = await events('/graphql', {
        method: 'POST',
        body: JSON.stringify(question),
        headers: { ...headers, 'content-type': 'application/json' },
      });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_NOT_SUPPORTED' } }] });
    }
    const headers = { ...preflighted.headers, accept: 'application/json;q=0.5, text/event-stream' };
    expect(await (await events(get('{ latest }'), { headers })).text()).toContain('event: complete');
  });
});

describe('A WebSocket', () => {
  it('is opened for pages of our own host and of allowed origins, and for what is no browser', async () => {
    await start({ allowedOrigins: ['https://partner.example'] });
    for (const origin of [undefined, federation.url, 'https://partner.example']) {
      const socket = openSocket(origin);
      await once(socket, 'open');
      socket.close();
      await once(socket, 'close');
    }
    for (const origin of ['https://evil.example', 'null', `${federation.url}0`]) {
      const [, response] = (await once(openSocket(origin), 'unexpected-response')) as [unknown, IncomingMessage];
      expect(response.statusCode).toBe(403);
      expect(JSON.parse(await text(response))).toMatchObject({
        errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }],
      });
    }
  });

  it('is opened at the API alone', async () => {
    await start();
    const socket = new WebSocket(`${federation.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(response.statusCode).toBe(404);
    response.destroy();
  });

  it.each([
    ['who says nothing', () => undefined, 4408],
    ['who sends too long a message', (socket: WebSocket) => socket.send('x'.repeat(3_000)), 1009],
    ['who sends no message of the protocol', (socket: WebSocket) => socket.send('x'), 4400],
    [
      'who asks before the connection is initialised',
      (socket: WebSocket) => socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: question })),
      4401,
    ],
  ])('is closed for one %s', async (_, behave, code) => {
    await start({ connectionInitTimeoutMs: 300, maxBodyBytes: 2_000 });
    const socket = openSocket();
    const closed = closeOf(socket);
    await once(socket, 'open');
    behave(socket);
    expect((await closed)[0]).toBe(code);
  });

  it('is cut off when its client answers no ping', async () => {
    await start({ keepAliveMs: 30 });
    const socket = new WebSocket(`${federation.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      autoPong: false,
    });
    socket.on('error', () => undefined);
    expect((await closeOf(socket))[0]).toBe(1006);
  });

  it('is closed with a reason when the gateway stops, and cut off where the client does not answer', async () => {
    await start();
    const [polite, silent] = [openSocket(), openSocket()];
    await Promise.all([once(polite, 'open'), once(silent, 'open')]);
    silent.pause();
    const closed = closeOf(polite);
    await federation.stopGateway();
    expect(await closed).toEqual([1001, 'The gateway stops']);
    silent.terminate();
  });

  it('holds a bounded number of operations', async () => {
    await start({ maxOperationsPerConnection: 2 });
    const socket = openSocket();
    const messages: { id?: string; type: string; payload?: unknown }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data)) as never));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await waitUntil(() => messages.length === 1);
    for (const id of ['1', '2', '3']) socket.send(JSON.stringify({ id, type: 'subscribe', payload: question }));
    await waitUntil(() => messages.length === 2);
    const message = 'At most 2 may be open at once (maxOperationsPerConnection).';
    expect(messages[1]).toEqual({
      id: '3',
      type: 'error',
      payload: [{ message, extensions: { code: 'TOO_MANY_STREAMS' } }],
    });
    await listening(2);
    socket.send(JSON.stringify({ id: '1', type: 'complete' }));
    await listening(1);
    socket.send(JSON.stringify({ id: '4', type: 'subscribe', payload: question }));
    await listening(2);
    socket.terminate();
    await listening(0);
  });
});

it('There is a bounded number of streams, and room again when one is left', async () => {
  await start({ maxStreams: 2 });
  const open = (name: keyof typeof transports): Collected => transports[name](federation.url, question);
  const [first] = [open('server-sent events'), open('WebSocket')];
  await listening(2);
  for (const name of ['server-sent events', 'WebSocket'] as const) {
    expect(await open(name).end).toBeDefined();
  }
  first?.leave();
  await listening(1);
  const next = open('server-sent events');
  await listening(2);
  next.leave();
});

describe('A client that is slow', () => {
  const large = { price: 1, product: null, text: 'x'.repeat(100_000) };

  it('reads what was waiting, then that it was too slow', async () => {
    const event = 'event: next\ndata: {"data":{"maybe":null}}\n\n';
    const answer = () => ({ contentType: 'text/event-stream', body: event.repeat(50) });
    federation = await startFederation({ news: { ...news.graph.news, answer } }, { maxPendingEvents: 3 });
    const subscription = transports['server-sent events'](federation.url, question);
    expect(await subscription.end).toBeUndefined();
    const message = 'Events came faster than the client read them: more than 3 were waiting (maxPendingEvents).';
    expect(subscription.results.slice(-2)).toEqual([
      { data: { maybe: null } },
      { errors: [{ message, extensions: { code: 'CLIENT_TOO_SLOW' } }] },
    ]);
    expect(subscription.results.length).toBeLessThan(50);
  });

  it('is cut off where it takes nothing any more', async () => {
    await start({ sendTimeoutMs: 300 });
    const port = Number(new URL(federation.url).port);
    const socket: Socket = connect(port, '127.0.0.1');
    const body = JSON.stringify(question);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.on('error', () => undefined);
    await listening(1);
    const publishing = setInterval(() => news.prices.publish(large), 1);
    await listening(0);
    clearInterval(publishing);
    socket.destroy();
  });
});
