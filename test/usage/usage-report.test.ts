import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { ask } from '../reload/ask.ts';
import { type RunningGraphs, startGraphs } from '../reload/start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from '../reload/start-registry-stand-in.ts';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const { graph, prices } = createNews();
let graphs: RunningGraphs;
let registry: RegistryStandIn;
let gateway: RunningGateway;
beforeEach(async () => {
  graphs = await startGraphs([graph]);
  registry = await startRegistryStandIn();
  registry.publish(graphs.supergraphs[0] ?? '');
  gateway = await startGateway({
    registry: registry.url,
    registryToken: 'hgt_x',
    allowPrivateAddresses: true,
    port: 0,
    logLevel: 'silent',
  });
});
afterEach(async () => {
  await gateway.stop();
  await registry.stop();
  await graphs.stop();
});

const from = (client: string) => ({ headers: { 'apollographql-client-name': client } });

/** Counts of all reports, as `client coordinate count`. */
const counts = (): string[] =>
  registry.reports
    .flatMap(({ body }) => body['counts'] as { client: string; coordinate: string; count: number }[])
    .map(({ client, coordinate, count }) => `${client} ${coordinate} ${count}`)
    .sort();

it('The registry is told how often which client asked for which field, and nothing else of it', async () => {
  const query =
    'query Secret($no: Boolean = false) { products { id ...Name @include(if: $no) } } fragment Name on Product { alias: name }';
  await ask(gateway.url, query, from('dashboard'));
  await ask(gateway.url, query, from('dashboard'));
  await ask(gateway.url, '{ latest __typename __schema { queryType { name } } }');
  await gateway.stop();
  expect(counts()).toEqual([
    'dashboard Product.id 2',
    'dashboard Product.name 2',
    'dashboard Query.products 2',
    'unknown Query.latest 1',
  ]);
  const [{ authorization, body } = { authorization: '', body: {} }] = registry.reports;
  expect(authorization).toBe('Bearer hgt_x');
  expect(body).toEqual({
    report: expect.stringMatching(/^[0-9a-f-]{36}$/),
    gateway: expect.any(String),
    hour: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/),
    counts: expect.any(Array),
  });
  expect(JSON.stringify(body)).not.toContain('Secret');
});

it.each(Object.entries(transports))('A subscription over %s is counted once, whatever comes of it', async (_, open) => {
  const question = { query: 'subscription { priceChanged { price } }' };
  const subscription = open(gateway.url, question, from('ticker').headers);
  await waitUntil(() => prices.listenerCount === 1);
  prices.publish({ price: 1, product: null });
  prices.publish({ price: 2, product: null });
  await waitUntil(() => subscription.results.length === 2);
  subscription.leave();
  await waitUntil(() => prices.listenerCount === 0);
  await gateway.stop();
  expect(counts()).toEqual(['ticker PriceChange.price 1', 'ticker Subscription.priceChanged 1']);
});
