import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startGateway } from '../../gateway/start-gateway.ts';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const query = '{ latest products { id } }';
const sent = { authorization: 'Bearer a', 'x-tenant': 'b', 'x-trace': 'c', 'x-other': 'd' };

const { graph, prices } = createNews();
let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(graph, {
    forwardHeaders: ['x-trace'],
    subgraphHeaders: { news: ['authorization', 'x-tenant'] },
  });
});
beforeEach(() => {
  federation.requests.length = 0;
});
afterAll(() => federation.stop());

/** Of the headers that were sent, those that a subgraph received. */
function received(subgraph: string): Record<string, unknown> {
  const { headers = {} } = federation.requests.find((request) => request.subgraph === subgraph) ?? {};
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name in sent));
}

describe("A client's header reaches", () => {
  it('each subgraph that it is meant for, and no other', async () => {
    await federation.ask(query, {}, sent);
    expect(received('news')).toEqual({ authorization: 'Bearer a', 'x-tenant': 'b', 'x-trace': 'c' });
    expect(received('shop')).toEqual({ 'x-trace': 'c' });
  });

  it.each(Object.entries(transports))('the subgraph of a subscription over %s likewise', async (_, subscribe) => {
    const subscription = subscribe(
      federation.url,
      { query: 'subscription { maybe { price product { name } } }' },
      sent,
    );
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish({ price: 1, product: { id: '1' } });
    await waitUntil(() => subscription.results.length === 1);
    subscription.leave();
    expect(received('news')).toEqual({ authorization: 'Bearer a', 'x-tenant': 'b', 'x-trace': 'c' });
    expect(received('shop')).toEqual({ 'x-trace': 'c' });
    await waitUntil(() => prices.listenerCount === 0);
  });
});

it('What is no header in the payload of a WebSocket reaches nobody, and harms nobody', async () => {
  for (const value of ['a\r\nx-other: d', 'ключ', '\0']) {
    for (let count = 0; count < 12; count++) {
      const { end, results } = transports.WebSocket(federation.url, { query }, { 'x-trace': value });
      expect([await end, results]).toEqual([
        undefined,
        [{ data: { latest: 7, products: expect.any(Array) as unknown } }],
      ]);
    }
  }
  expect(received('news')).toEqual({});
  expect((await federation.ask(query)).body.errors).toBeUndefined();
});

it.each(['hubgraph-signature', 'hubgraph-preview', 'content-length'])('%s is never forwarded', async (name) => {
  for (const config of [{ forwardHeaders: [name] }, { subgraphHeaders: { news: [name] } }]) {
    await expect(startGateway({ supergraph: 'x', ...config })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  }
});
