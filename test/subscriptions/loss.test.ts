import { afterEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { dribbles, startFaultProxy } from '../testkit/fault-proxy.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { transports } from './collect.ts';
import { createNews } from './news.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

const question = { query: 'subscription { m: maybe { price product { name } } }' };
const table = { price: 3, product: { id: '1' } };

function lost(code: string) {
  const extensions = { code, serviceName: 'news', id: expect.any(String) };
  return { data: { m: null }, errors: [{ message: expect.any(String), path: ['m'], extensions }] };
}

describe.each(Object.entries(transports))('A subscription on %s', (_, collect) => {
  it.each(['http', 'ws'])('whose subgraph goes away ends with one error (over %s)', async (protocol) => {
    const { prices, graph } = createNews();
    federation = await startFederation(graph, (urls) => ({
      subscriptionUrls: { news: (urls.get('news') ?? '').replace('http', protocol) },
    }));
    const subscription = collect(federation.url, question);
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish(table);
    await waitUntil(() => subscription.results.length === 1);
    await federation.stopSubgraph('news');
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([
      { data: { m: { price: 3, product: { name: 'Table' } } } },
      lost('SUBGRAPH_UNREACHABLE'),
    ]);
  });

  it.each(['http', 'ws'])('of a subgraph that is down ends with one error (over %s)', async (protocol) => {
    const { graph } = createNews();
    federation = await startFederation({ ...graph, news: { ...graph.news, isDown: true } }, (urls) => ({
      subscriptionUrls: { news: (urls.get('news') ?? '').replace('http', protocol) },
    }));
    const subscription = collect(federation.url, question);
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([lost('SUBGRAPH_UNREACHABLE')]);
  });

  it('whose subgraph answers with JSON that never ends, ends with one error', async () => {
    const proxy = await startFaultProxy('http://127.0.0.1:1/');
    proxy.fault = dribbles;
    federation = await startFederation(createNews().graph, {
      subscriptionUrls: { news: proxy.url },
      subgraphTimeoutMs: 300,
    });
    const subscription = collect(federation.url, question);
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([lost('SUBGRAPH_REQUEST_TIMEOUT')]);
    await proxy.stop();
  });

  it('goes on without the fields of another subgraph that goes away', async () => {
    const { prices, graph } = createNews();
    federation = await startFederation(graph);
    const subscription = collect(federation.url, question);
    await waitUntil(() => prices.listenerCount === 1);
    await federation.stopSubgraph('shop');
    prices.publish(table);
    prices.publish({ price: 4, product: null });
    await waitUntil(() => subscription.results.length === 2);
    subscription.leave();
    expect(subscription.results).toMatchObject([
      {
        data: { m: { price: 3, product: { name: null } } },
        errors: [{ path: ['m', 'product', 'name'], extensions: { code: 'SUBGRAPH_UNREACHABLE' } }],
      },
      { data: { m: { price: 4, product: null } } },
    ]);
    await waitUntil(() => prices.listenerCount === 0);
  });

  it('is completed when the gateway stops, in the subgraph too', async () => {
    const { prices, graph } = createNews();
    federation = await startFederation(graph);
    const subscription = collect(federation.url, question);
    await waitUntil(() => prices.listenerCount === 1);
    await federation.stopGateway();
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([]);
    await waitUntil(() => prices.listenerCount === 0);
  });
});

describe('A subgraph', () => {
  const events = (body: string) => () => ({ contentType: 'text/event-stream', body });
  const faults: readonly [string, SubgraphDefinition['answer'], string][] = [
    ['that answers with an HTTP error', () => ({ status: 500, body: 'secret' }), 'SUBGRAPH_HTTP_ERROR'],
    ['that sends no JSON', events('event: next\ndata: secret\n\n'), 'SUBGRAPH_RESPONSE_MALFORMED'],
    ['that sends neither data nor errors', events('event: next\ndata: {}\n\n'), 'SUBGRAPH_RESPONSE_MALFORMED'],
    [
      'that sends too long an event',
      events(`event: next\ndata: "${'x'.repeat(20_000)}`),
      'SUBGRAPH_RESPONSE_TOO_LARGE',
    ],
    ['that breaks off', events(':\n\n'), 'SUBGRAPH_UNREACHABLE'],
    ['that does not answer', () => 'never', 'SUBGRAPH_REQUEST_TIMEOUT'],
  ];
  it.each(faults)('%s leaves one masked error', async (_, answer, code) => {
    const { graph } = createNews();
    const config = {
      maxSubgraphResponseBytes: 10_000,
      subgraphTimeoutMs: code === 'SUBGRAPH_REQUEST_TIMEOUT' ? 500 : 10_000,
    };
    federation = await startFederation({ ...graph, news: { ...graph.news, answer } }, config);
    const subscription = transports['server-sent events'](federation.url, question);
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([lost(code)]);
    expect(JSON.stringify(subscription.results)).not.toContain('secret');
  });

  it('that answers a subscription with JSON has answered once', async () => {
    const { graph } = createNews();
    const body = JSON.stringify({ errors: [{ message: 'Not today.', extensions: { code: 'CLOSED' } }] });
    federation = await startFederation({ ...graph, news: { ...graph.news, answer: () => ({ status: 400, body }) } });
    const subscription = transports.WebSocket(federation.url, question);
    expect(await subscription.end).toBeUndefined();
    expect(subscription.results).toEqual([
      {
        data: { m: null },
        errors: [{ message: 'Not today.', path: ['m'], extensions: { code: 'CLOSED', serviceName: 'news' } }],
      },
    ]);
  });
});
