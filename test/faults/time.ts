import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type Fault, hangs, sends } from '../testkit/fault-proxy.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { type FaultyShop, startFaultyShop } from './shop.ts';

const refused = sends('{}', 503, { 'content-type': 'application/json', 'retry-after': '0' });

/** Lets the proxy fail so many requests, then hands on. */
function failFirst(count: number, fault: Fault, shop: FaultyShop): void {
  shop.proxy.fault = async (body, response) => {
    if (shop.proxy.requestCount >= count) shop.proxy.fault = null;
    await fault(body, response);
  };
}

function row(
  fault: string,
  expected: string,
  see: (shop: FaultyShop) => Promise<string>,
  config: Partial<GatewayConfigInput> = {},
): FaultRow {
  return {
    fault,
    expected,
    async see() {
      const shop = await startFaultyShop(null, config);
      try {
        return await see(shop);
      } finally {
        await shop.stop();
      }
    },
  };
}

/** Deadlines, retries and the circuit breaker. */
export const timeFaults: readonly FaultRow[] = [
  row(
    'the whole deadline of a request passes',
    '504 GATEWAY_TIMEOUT; given up upstream: 1',
    async (shop) => {
      shop.proxy.fault = hangs;
      const seen = await shop.ask();
      await waitUntil(() => shop.proxy.abandonedCount > 0);
      return `${seen}; given up upstream: ${shop.proxy.abandonedCount}`;
    },
    { requestTimeoutMs: 300 },
  ),
  row(
    'a subgraph fails again and again',
    'then partial SUBGRAPH_CIRCUIT_BREAKER_REJECTED products.0.stock, without a request',
    async (shop) => {
      shop.proxy.fault = sends('{}', 500);
      for (let count = 0; count < 3; count++) await shop.ask();
      const before = shop.proxy.requestCount;
      const seen = await shop.ask();
      return `then ${seen}, ${shop.proxy.requestCount === before ? 'without' : 'with'} a request`;
    },
    { breakerMinFailures: 3, breakerResetMs: 60_000 },
  ),
  row(
    'a subgraph that failed again and again is well again',
    'whole, within its rest and one request',
    async (shop) => {
      shop.proxy.fault = sends('{}', 500);
      for (let count = 0; count < 3; count++) await shop.ask();
      shop.proxy.fault = null;
      await sleep(300);
      return `${await shop.ask()}, within its rest and one request`;
    },
    { breakerMinFailures: 3, breakerResetMs: 200 },
  ),
  row('a subgraph answers 503 with Retry-After, once', 'whole; sent 2 times', async (shop) => {
    failFirst(1, refused, shop);
    return `${await shop.ask()}; sent ${shop.proxy.requestCount} times`;
  }),
  row(
    'a subgraph answers 503 with Retry-After, always',
    'partial SUBGRAPH_HTTP_ERROR products.0.stock; sent 2 times',
    async (shop) => {
      shop.proxy.fault = refused;
      return `${await shop.ask()}; sent ${shop.proxy.requestCount} times`;
    },
  ),
  row(
    'a subgraph asks to come back after the deadline',
    'partial SUBGRAPH_HTTP_ERROR products.0.stock; sent 1 times',
    async (shop) => {
      shop.proxy.fault = sends('{}', 503, { 'content-type': 'application/json', 'retry-after': '3600' });
      return `${await shop.ask()}; sent ${shop.proxy.requestCount} times`;
    },
  ),
  row('a mutation is answered 503 with Retry-After', '200 SUBGRAPH_HTTP_ERROR order; sent 1 times', async (shop) => {
    shop.proxy.fault = refused;
    return `${await shop.ask('mutation { order }')}; sent ${shop.proxy.requestCount} times`;
  }),
  row(
    'a subgraph answers 429 with Retry-After',
    'partial SUBGRAPH_HTTP_ERROR products.0.stock; sent 1 times',
    async (shop) => {
      shop.proxy.fault = sends('{}', 429, { 'content-type': 'application/json', 'retry-after': '0' });
      return `${await shop.ask()}; sent ${shop.proxy.requestCount} times`;
    },
  ),
];
