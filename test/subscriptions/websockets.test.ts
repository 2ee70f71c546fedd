import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
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
    ['who sends what only a server may send', (socket: WebSocket) => socket.send('{"type":"connection_ack"}'), 4400],
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
