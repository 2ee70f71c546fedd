import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type Collector, startCollector } from '../testkit/start-collector.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const client = { traceparent, tracestate: 'vendor=1' };

let collector: Collector;
let federation: RunningFederation;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await federation.stop();
  await collector.stop();
});

/** The gateway sends what it has when it stops. */
async function collect(): Promise<void> {
  await federation.stopGateway();
}

/** The header of each request that subgraphs received. */
function received(header: string): unknown[] {
  return federation.requests.map(({ headers }) => headers[header]);
}

const shop = {
  shop: {
    sdl: 'type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }',
    query: { products: [1, 2].map((id) => ({ id: String(id), name: `Name ${id}` })) },
  },
  stock: {
    sdl: 'type Product @key(fields: "id") { id: ID! stock: Int }',
    rows: { Product: [1, 2].map((id) => ({ id: String(id), stock: id })) },
  },
};
const query = 'query Stock { products { name stock } }';

describe('A trace goes', () => {
  it('from the client through operation, plan and fetches to the subgraphs', async () => {
    federation = await startFederation(shop, { otlpEndpoint: collector.url });
    await federation.ask(query, {}, client);
    await collect();
    const request = collector.spans.find(({ kind }) => kind === 2);
    expect(request).toMatchObject({ name: 'POST /graphql', traceId, parentSpanId: 'b7ad6b7169203331' });
    expect(collector.below(request)).toEqual({ 'query Stock': { plan: {}, 'fetch shop': {}, 'fetch stock': {} } });
    const { spanId: shopId } = await collector.find('fetch shop');
    const { spanId: stockId } = await collector.find('fetch stock');
    expect(received('traceparent')).toEqual([`00-${traceId}-${shopId}-01`, `00-${traceId}-${stockId}-01`]);
    expect(received('tracestate')).toEqual(['vendor=1', 'vendor=1']);
    expect(new Set(collector.spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
  });

  it('with what each part did, and without document or values', async () => {
    federation = await startFederation(shop, { otlpEndpoint: collector.url });
    for (let times = 0; times < 2; times++) await federation.ask(query, {}, { 'x-request-id': 'mine' });
    await collect();
    const plans = collector.spans.filter(({ name }) => name === 'plan');
    expect(plans.map(({ attributes }) => attributes)).toEqual([
      { 'hubgraph.plan.cached': false },
      { 'hubgraph.plan.cached': true },
    ]);
    expect(await collector.find('POST /graphql')).toMatchObject({
      service: 'hubgraph-gateway',
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'http.response.status_code': 200,
        'hubgraph.request.id': 'mine',
      },
    });
    expect((await collector.find('query Stock')).attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Stock',
      'hubgraph.document.hash': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const url = new URL(`http://${federation.requests[1]?.headers['host'] as string}/graphql`);
    expect(await collector.find('fetch stock')).toMatchObject({
      kind: 3,
      status: {},
      attributes: {
        'hubgraph.subgraph.name': 'stock',
        'hubgraph.representation.count': 2,
        'hubgraph.circuit_breaker.state': 'closed',
        'http.request.method': 'POST',
        'http.response.status_code': 200,
        'http.response.body.size': expect.any(Number) as number,
        'url.full': url.href,
        'server.address': '127.0.0.1',
        'server.port': Number(url.port),
      },
    });
    expect(JSON.stringify(collector.spans)).not.toMatch(/products|Name 1/);
  });

  it('to a new one where the client brings none, or one that is no trace', async () => {
    federation = await startFederation(shop, { otlpEndpoint: collector.url });
    await federation.ask(query);
    await federation.ask(query, {}, { traceparent: '00-nonsense-01' });
    await collect();
    const roots = collector.spans.filter(({ parentSpanId }) => !parentSpanId);
    expect(roots.map(({ name }) => name)).toEqual(['POST /graphql', 'POST /graphql']);
    expect(new Set(roots.map((span) => span.traceId)).size).toBe(2);
  });

  it('with the errors: of a fetch, of the operation, of a document', async () => {
    const down = { ...shop, stock: { ...shop.stock, answer: () => ({ status: 500, body: 'no' }) } };
    federation = await startFederation(down, { otlpEndpoint: collector.url });
    await federation.ask(query);
    await federation.ask('query Wrong { nothing }');
    await collect();
    const failed = collector.spans.filter(({ status }) => status.code === 2);
    expect(failed.map(({ name, attributes }) => [name, attributes['error.type']])).toEqual([
      ['fetch stock', '500'],
      ['query Stock', 'SUBGRAPH_HTTP_ERROR'],
      ['query Wrong', 'GRAPHQL_VALIDATION_FAILED'],
    ]);
  });

  it('with each try of a fetch that the subgraph wants to have again', async () => {
    let refusals = 1;
    const refuseOnce = () => (refusals-- > 0 ? { status: 503, body: 'later', headers: { 'retry-after': '0' } } : null);
    const busy = { ...shop, stock: { ...shop.stock, answer: refuseOnce } };
    federation = await startFederation(busy, { otlpEndpoint: collector.url });
    await federation.ask(query);
    await collect();
    const tries = collector.spans.filter(({ name }) => name === 'fetch stock');
    expect(
      tries.map(({ attributes }) => [attributes['http.response.status_code'], attributes['http.request.resend_count']]),
    ).toEqual([
      [503, undefined],
      [200, 1],
    ]);
  });

  it.each(Object.entries(transports))('through a subscription over %s, event by event', async (name, subscribe) => {
    const { graph, prices } = createNews();
    federation = await startFederation(graph, { otlpEndpoint: collector.url });
    const text = 'subscription Watch { maybe { price product { name } } }';
    const subscription = subscribe(federation.url, { query: text }, client);
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish({ price: 1, product: { id: '1' } });
    await waitUntil(() => subscription.results.length === 1);
    subscription.leave();
    await waitUntil(() => prices.listenerCount === 0);
    await collect();
    const request = collector.spans.find(({ kind }) => kind === 2);
    expect(request).toMatchObject({
      name: name === 'WebSocket' ? 'WEBSOCKET' : 'POST /graphql',
      traceId,
      parentSpanId: 'b7ad6b7169203331',
    });
    expect(collector.below(request)).toEqual({
      'subscription Watch': { plan: {}, 'subscribe news': {}, event: { 'fetch shop': {} } },
    });
    const { spanId: subscribeId } = await collector.find('subscribe news');
    expect(received('traceparent')[0]).toBe(`00-${traceId}-${subscribeId}-01`);
  });
});

it('A ratio of traces is recorded, whatever the client says', async () => {
  federation = await startFederation(shop, { otlpEndpoint: collector.url, traceSampleRatio: 0 });
  await federation.ask(query, {}, client);
  await collect();
  expect(collector.spans).toEqual([]);
  expect(received('traceparent')).toEqual([
    expect.stringMatching(`^00-${traceId}-[0-9a-f]{16}-00$`),
    expect.stringMatching(`^00-${traceId}-[0-9a-f]{16}-00$`),
  ]);
});

it('Without a collector a trace reaches only whom its header is forwarded to', async () => {
  federation = await startFederation(shop, { subgraphHeaders: { stock: ['traceparent'] } });
  await federation.ask(query, {}, client);
  expect(received('traceparent')).toEqual([undefined, traceparent]);
});

it('A collector that does not answer holds up neither requests nor the end', async () => {
  const deaf = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  const otlpEndpoint = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
  federation = await startFederation(shop, { otlpEndpoint, stopGraceMs: 1_000 });
  expect(await federation.ask(query)).toMatchObject({ status: 200 });
  const startedAt = performance.now();
  await federation.stopGateway();
  // The exporter itself gives up after 10 seconds.
  expect(performance.now() - startedAt).toBeLessThan(9_000);
  deaf.closeAllConnections();
  deaf.close();
});
