import { writeFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { hangs, sends } from '../testkit/fault-proxy.ts';
import { type FaultyShop, startFaultyShop } from '../faults/shop.ts';
import { readMetric } from './read-metric.ts';

let shop: FaultyShop;

afterEach(() => shop.stop());

const read = (metric: string) => readMetric(shop.metricsUrl, metric);

it('counts requests by operation and outcome, and those to subgraphs', async () => {
  shop = await startFaultyShop(null, { metricsPort: 0 });
  await shop.ask('query Named { products { name stock } }');
  await shop.ask('{ products { name } }');
  shop.proxy.fault = sends('{}', 500);
  await shop.ask('query Named { products { name stock } }');
  await shop.ask('query Wrong { nothing }');
  expect(await read('hubgraph_request_duration_seconds_count')).toEqual({
    '{operation="Named",outcome="ok"}': 1,
    '{operation="",outcome="ok"}': 1,
    '{operation="Named",outcome="partial"}': 1,
    '{operation="Wrong",outcome="400"}': 1,
  });
  expect(await read('hubgraph_subgraph_request_duration_seconds_count')).toEqual({
    '{subgraph="shop",outcome="ok"}': 3,
    '{subgraph="stock",outcome="ok"}': 1,
    '{subgraph="stock",outcome="500"}': 1,
  });
  expect(await read('process_resident_memory_bytes')).not.toEqual({});
  const { headers } = await fetch(shop.metricsUrl ?? '');
  expect(headers.get('content-type')).toContain('text/plain');
});

it('tells that a breaker is open, and what was not sent', async () => {
  shop = await startFaultyShop(hangs, { metricsPort: 0, subgraphTimeoutMs: 100, breakerMinFailures: 1 });
  await shop.ask();
  await shop.ask();
  expect(await read('hubgraph_circuit_breaker_state')).toEqual({ '{subgraph="stock"}': 2 });
  expect(await read('hubgraph_subgraph_request_duration_seconds_count')).toMatchObject({
    '{subgraph="stock",outcome="SUBGRAPH_REQUEST_TIMEOUT"}': 1,
    '{subgraph="stock",outcome="SUBGRAPH_CIRCUIT_BREAKER_REJECTED"}': 1,
  });
});

it('tells what the caches hold, and of what use they are', async () => {
  shop = await startFaultyShop(null, { metricsPort: 0 });
  for (let times = 0; times < 3; times++) await shop.ask('query A { products { name } }');
  await shop.ask('query B { other: products { name } }');
  expect(await read('hubgraph_cache_lookups_total')).toMatchObject({
    '{cache="documents",result="miss"}': 2,
    '{cache="knownDocuments",result="hit"}': 2,
    '{cache="knownDocuments",result="miss"}': 2,
    '{cache="operations",result="hit"}': 2,
    '{cache="operations",result="miss"}': 2,
    // The second has the plan of the first.
    '{cache="plans",result="hit"}': 1,
    '{cache="plans",result="miss"}': 1,
  });
  expect(await read('hubgraph_cache_entries')).toEqual({
    '{cache="documents"}': 2,
    '{cache="knownDocuments"}': 2,
    '{cache="operations"}': 2,
    '{cache="plans"}': 1,
  });
});

it('forgets the breaker of a subgraph that is no part of the graph any more', async () => {
  shop = await startFaultyShop(hangs, { metricsPort: 0, subgraphTimeoutMs: 100, breakerMinFailures: 1 });
  await shop.ask();
  expect(await read('hubgraph_circuit_breaker_state')).toEqual({ '{subgraph="stock"}': 2 });
  await writeFile(shop.supergraph, composeGraph({ shop: { sdl: 'type Query { products: [Int] }' } }));
  await waitUntil(async () => (await read('hubgraph_supergraph_swaps_total'))[''] === 2);
  expect(await (await fetch(shop.metricsUrl ?? '')).text()).not.toContain('subgraph="stock"} 2');
});

it('keeps a bounded number of operation names', async () => {
  shop = await startFaultyShop(null, { metricsPort: 0 });
  await shop.ask(`query ${'N'.repeat(300)} { __typename }`);
  expect(Object.keys(await read('hubgraph_request_duration_seconds_count'))).toEqual([
    `{operation="${'N'.repeat(100)}",outcome="ok"}`,
  ]);
  for (let number = 0; number < 210; number++) await shop.ask(`query Q${number} { __typename }`);
  const counts = await read('hubgraph_request_duration_seconds_count');
  expect(Object.keys(counts)).toHaveLength(201);
  expect(counts['{operation="other",outcome="ok"}']).toBe(11);
});

it('has no port unless it is given, and answers nothing else there', async () => {
  shop = await startFaultyShop();
  expect(shop.metricsUrl).toBeNull();
  expect((await fetch(new URL('/metrics', shop.url))).status).toBe(404);
  await shop.stop();
  shop = await startFaultyShop(null, { metricsPort: 0 });
  expect((await fetch(new URL('/', shop.metricsUrl ?? ''))).status).toBe(404);
});
