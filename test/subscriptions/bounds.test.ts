import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
