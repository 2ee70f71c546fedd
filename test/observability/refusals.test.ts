import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FaultyShop, startFaultyShop } from '../faults/shop.ts';
import { transports } from '../subscriptions/collect.ts';
import { hangs } from '../testkit/fault-proxy.ts';
import { type Collector, startCollector } from '../testkit/start-collector.ts';
import { startTokenIssuer, type TokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';

let collector: Collector;
let issuer: TokenIssuer;
let shop: FaultyShop;

beforeEach(async () => {
  [collector, issuer] = await Promise.all([startCollector(), startTokenIssuer()]);
  shop = await startFaultyShop(null, {
    ...issuer.settings,
    metricsPort: 0,
    otlpEndpoint: collector.url,
    maxBodyBytes: 1_000,
    maxRequestsPerMinute: 2,
    maxConcurrentRequests: 1,
  });
});
afterEach(async () => {
  await shop.stop();
  await Promise.all([collector.stop(), issuer.stop()]);
});

async function post(body: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<number> {
  const all = { 'content-type': 'application/json', ...headers };
  const request = { method: 'POST', headers: all, body, ...(signal && { signal }) };
  return (await fetch(`${shop.url}/graphql`, request)).status;
}

async function readRefusals(): Promise<string[]> {
  const text = await (await fetch(shop.metricsUrl ?? '')).text();
  return text.split('\n').filter((line) => line.startsWith('hubgraph_refusals_total{'));
}

it('What is refused at the door is counted by its code, and has a span', async () => {
  const query = '{"query":"{ products { name stock } }"}';
  const forged = { authorization: 'Bearer abc' };
  const statuses = [
    await post(query, { 'content-type': 'text/plain' }),
    await post(`{"query":"{ products { name } }${' '.repeat(2_000)}"}`),
    (await fetch(`${shop.url}/nowhere`)).status,
    await post(query, forged),
  ];
  await transports.WebSocket(shop.url, { query: '{ products { name } }' }, forged).end;
  statuses.push(await post(query));
  shop.proxy.fault = hangs;
  const client = new AbortController();
  const waiting = post(query, await issuer.authorize(), client.signal).catch(() => undefined);
  await waitUntil(() => shop.proxy.requestCount > 0);
  statuses.push(await post(query));
  expect(statuses).toEqual([415, 413, 404, 401, 429, 503]);
  expect((await readRefusals()).sort()).toEqual([
    'hubgraph_refusals_total{code="BODY_TOO_LARGE",status="413"} 1',
    'hubgraph_refusals_total{code="NOT_FOUND",status="404"} 1',
    'hubgraph_refusals_total{code="OVERLOADED",status="503"} 1',
    'hubgraph_refusals_total{code="RATE_LIMITED",status="429"} 1',
    'hubgraph_refusals_total{code="UNAUTHENTICATED",status="401"} 2',
    'hubgraph_refusals_total{code="UNSUPPORTED_MEDIA_TYPE",status="415"} 1',
  ]);
  client.abort();
  await waiting;
  await shop.stopGateway();
  const refused = collector.spans.filter(({ attributes }) => 'hubgraph.error.code' in attributes);
  expect(
    refused.map(({ name, kind, status, attributes }) => [
      name,
      kind,
      attributes['http.response.status_code'],
      attributes['hubgraph.error.code'],
      status.code ?? 0,
    ]),
  ).toEqual([
    ['POST /graphql', 2, 415, 'UNSUPPORTED_MEDIA_TYPE', 0],
    ['POST /graphql', 2, 413, 'BODY_TOO_LARGE', 0],
    ['GET', 2, 404, 'NOT_FOUND', 0],
    ['POST /graphql', 2, 401, 'UNAUTHENTICATED', 0],
    ['WEBSOCKET', 2, 401, 'UNAUTHENTICATED', 0],
    ['POST /graphql', 2, 429, 'RATE_LIMITED', 0],
    ['POST /graphql', 2, 503, 'OVERLOADED', 2],
  ]);
});
