import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { QueryPlanner } from '../../gateway/supergraph/query-planner.ts';
import { hangs } from '../testkit/fault-proxy.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { describeAnswer } from './describe-answer.ts';
import type { FaultRow } from './fault.ts';
import { post } from './post.ts';
import { question } from './shop-graph.ts';
import { startFaultyShop } from './shop.ts';

/** What clients can do. */
export const clientFaults: readonly FaultRow[] = [
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
    fault: 'a client sends its body in tiny pieces',
    expected: '400 BAD_REQUEST while it still comes; others whole',
    async see() {
      const shop = await startFaultyShop();
      const { hostname, port } = new URL(shop.url);
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      const head = [
        'POST /graphql HTTP/1.1',
        'host: x',
        'content-type: application/json',
        'transfer-encoding: chunked',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${'1\r\n \r\n'.repeat(20_000)}`);
      try {
        const others = await shop.ask();
        const answer = (await text(socket)).split('\r\n');
        return `${describeAnswer({ status: Number(answer[0]?.split(' ')[1]), text: answer.at(-1) ?? '' })} while it still comes; others ${others}`;
      } finally {
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
];
