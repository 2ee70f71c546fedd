import { once } from 'node:events';
import { connect } from 'node:net';
import { QueryPlanner } from '../../gateway/supergraph/query-planner.ts';
import { hangs, sends } from '../testkit/fault-proxy.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { describeAnswer, post, question, startFaultyShop } from './shop.ts';

/** What connections, to subgraphs and of clients, can do. */
export const connectionFaults: readonly FaultRow[] = [
  {
    fault: 'the name of a subgraph is not known (DNS)',
    expected: 'partial SUBGRAPH_UNREACHABLE products.0.stock',
    async see() {
      const shop = await startFaultyShop(null, { subgraphUrls: { stock: 'http://no-such-host.invalid/graphql' } });
      return await shop.ask().finally(() => shop.stop());
    },
  },
  {
    fault: 'a subgraph with https speaks no TLS',
    expected: 'partial SUBGRAPH_UNREACHABLE products.0.stock; never asked in plain text',
    async see() {
      const plain = await startFaultyShop();
      const url = plain.proxy.url.replace('http:', 'https:');
      const shop = await startFaultyShop(null, { subgraphUrls: { stock: url } });
      try {
        return `${await shop.ask()}; ${plain.proxy.requestCount === 0 ? 'never' : 'also'} asked in plain text`;
      } finally {
        await shop.stop();
        await plain.stop();
      }
    },
  },
  {
    fault: 'a client goes away before its answer',
    expected: 'given up upstream: 1; others whole',
    async see() {
      const shop = await startFaultyShop(hangs);
      try {
        const client = new AbortController();
        const asked = fetch(new URL('/graphql', shop.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: question }),
          signal: client.signal,
        }).catch(() => undefined);
        await waitUntil(() => shop.proxy.requestCount === 1);
        client.abort();
        await asked;
        await waitUntil(() => shop.proxy.abandonedCount === 1);
        shop.proxy.fault = null;
        return `given up upstream: ${shop.proxy.abandonedCount}; others ${await shop.ask()}`;
      } finally {
        await shop.stop();
      }
    },
  },
  {
    fault: 'a client sends its request a byte at a time (slowloris)',
    expected: 'cut off with 408; others whole',
    async see() {
      const shop = await startFaultyShop(null, { clientTimeoutMs: 300 });
      const { hostname, port } = new URL(shop.url);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (bytes: Buffer) => (answer += bytes.toString('latin1')));
      socket.on('error', () => undefined);
      socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n');
      const timer = setInterval(() => socket.write('a'), 50);
      try {
        const others = await shop.ask();
        await once(socket, 'close');
        return `cut off with ${/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]}; others ${others}`;
      } finally {
        clearInterval(timer);
        await shop.stop();
      }
    },
  },
  {
    fault: 'more requests at once than are allowed',
    expected: '503 OVERLOADED with Retry-After; afterwards whole',
    async see() {
      const shop = await startFaultyShop(hangs, { maxConcurrentRequests: 2, requestTimeoutMs: 1_500 });
      try {
        const underWay = [shop.ask(), shop.ask()];
        await waitUntil(() => shop.proxy.requestCount === 2);
        const response = await fetch(new URL('/graphql?query={__typename}', shop.url), {
          headers: { 'apollo-require-preflight': '1' },
        });
        const refused = describeAnswer({ status: response.status, text: await response.text() });
        const isAskedBack = response.headers.has('retry-after') ? 'with' : 'without';
        await Promise.all(underWay);
        shop.proxy.fault = null;
        return `${refused.trim()} ${isAskedBack} Retry-After; afterwards ${await shop.ask()}`;
      } finally {
        await shop.stop();
      }
    },
  },
  {
    fault: 'more connections of clients than are allowed',
    expected: 'closed at once; afterwards whole',
    async see() {
      const shop = await startFaultyShop(null, { maxConnections: 2 });
      const { hostname, port } = new URL(shop.url);
      const open = [1, 2].map(() => connect(Number(port), hostname));
      try {
        await Promise.all(open.map((socket) => once(socket, 'connect')));
        const refused = connect(Number(port), hostname);
        refused.on('error', () => undefined);
        await once(refused, 'close');
        for (const socket of open) socket.destroy();
        let seen = '';
        await waitUntil(async () => (seen = await shop.ask().catch(() => '')) !== '');
        return `closed at once; afterwards ${seen}`;
      } finally {
        await shop.stop();
      }
    },
  },
  {
    fault: '1,000 clients ask one query that is new',
    expected: 'whole for 1000; planned 1 times',
    async see() {
      const shop = await startFaultyShop();
      const { plan } = QueryPlanner.prototype;
      let planned = 0;
      QueryPlanner.prototype.plan = function (...given) {
        planned++;
        return plan.apply(this, given);
      };
      try {
        const answers = await Promise.all(Array.from({ length: 1_000 }, () => post(shop.url, question)));
        const whole = answers.filter((answer) => describeAnswer(answer) === 'whole').length;
        return `whole for ${whole}; planned ${planned} times`;
      } finally {
        QueryPlanner.prototype.plan = plan;
        await shop.stop();
      }
    },
  },
  {
    fault: 'a subgraph sends a key and an alias `__proto__`',
    expected: 'whole; Object.prototype untouched',
    async see() {
      const body = '{"data":{"_entities":[{"stock":1,"__proto__":{"polluted":1}},{"stock":1},{"stock":1}]}}';
      const shop = await startFaultyShop(sends(body));
      try {
        const seen = await shop.ask();
        const { text } = await post(shop.url, '{ __proto__: products { name } constructor: products { id } }');
        const { data } = JSON.parse(text) as { data: Record<string, unknown[]> };
        const isKey = Object.hasOwn(data, '__proto__') && Object.hasOwn(data, 'constructor');
        const isUntouched = !('polluted' in {}) && isKey;
        return `${seen}; Object.prototype ${isUntouched ? 'untouched' : 'changed'}`;
      } finally {
        await shop.stop();
      }
    },
  },
];
