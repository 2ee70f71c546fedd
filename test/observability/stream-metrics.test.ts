import { afterEach, beforeEach, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { readMetric } from './read-metric.ts';

let federation: RunningFederation;
let news: ReturnType<typeof createNews>;
beforeEach(async () => {
  news = createNews();
  federation = await startFederation(news.graph, { metricsPort: 0, maxDepth: 2 });
});
afterEach(() => federation.stop());

const read = (metric: string) => readMetric(federation.metricsUrl, metric);
const readStreams = () => read('hubgraph_open_streams');
const labels = { 'server-sent events': '{transport="event-stream"}', WebSocket: '{transport="websocket"}' } as const;
const names = ['server-sent events', 'WebSocket'] as const;

it.each(names)('counts open streams, subscriptions and their events over %s', async (name) => {
  const query = 'subscription Prices { priceChanged { price } }';
  const { results, leave } = transports[name](federation.url, { query });
  await waitUntil(() => news.prices.listenerCount === 1);
  expect(await readStreams()).toEqual({ [labels[name]]: 1 });
  news.prices.publish({ price: 1, product: null });
  news.prices.publish({ price: null, product: null });
  await waitUntil(() => results.length === 2);
  expect(await read('hubgraph_subscription_events_total')).toEqual({
    '{operation="Prices",outcome="ok"}': 1,
    '{operation="Prices",outcome="partial"}': 1,
  });
  expect(await read('hubgraph_subscription_duration_seconds_count')).toEqual({});
  leave();
  await waitUntil(async () => Object.keys(await readStreams()).length === 0);
  expect(await read('hubgraph_subscription_duration_seconds_count')).toEqual({
    '{operation="Prices",outcome="partial"}': 1,
  });
  expect(await read('hubgraph_request_duration_seconds_count')).toEqual({});
});

it.each(names)('counts queries and refusals over %s as those over POST', async (name) => {
  const deep = '{ priceChanged { product { name } } }';
  for (const query of ['query Known { latest }', 'query Wrong { nothing }', 'query {', `subscription Deep ${deep}`]) {
    await transports[name](federation.url, { query }).end;
  }
  expect(await read('hubgraph_request_duration_seconds_count')).toEqual({
    '{operation="Known",outcome="ok"}': 1,
    '{operation="Wrong",outcome="400"}': 1,
    '{operation="",outcome="400"}': 1,
  });
  expect(await read('hubgraph_subscription_duration_seconds_count')).toEqual({
    '{operation="Deep",outcome="400"}': 1,
  });
  await waitUntil(async () => Object.keys(await readStreams()).length === 0);
});

it('counts a query whose answer has errors as a partial one', async () => {
  await federation.stopSubgraph('news');
  for (const name of names) await transports[name](federation.url, { query: '{ latest }' }).end;
  expect(await read('hubgraph_request_duration_seconds_count')).toEqual({ '{operation="",outcome="partial"}': 2 });
});
