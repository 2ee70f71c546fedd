import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRegistryStandIn } from '../reload/start-registry-stand-in.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { type GatewayProcess, startGatewayProcess } from './gateway-process.ts';
import { describeAnswer } from './describe-answer.ts';
import { post } from './post.ts';
import { question } from './shop-graph.ts';
import { type FaultyShop, startFaultyShop } from './shop.ts';

/** Longer than the gateway takes to look at its memory again. */
const lookMs = 600;

/** A gateway process that has too little of something. */
export const resourceFaults: readonly FaultRow[] = [
  {
    fault: "a gateway's disk is full (its files may not grow: `ulimit -f 0`)",
    expected: 'whole; the last good supergraph on its disk is untouched; logged',
    async see() {
      const shop = await startFaultyShop();
      const registry = await startRegistryStandIn();
      const folder = await mkdtemp(join(tmpdir(), 'hubgraph-full-'));
      const cache = join(folder, 'supergraph.graphql');
      await writeFile(cache, 'the one before');
      registry.publish(await readFile(shop.supergraph, 'utf8'));
      const env = { HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls };
      const args = ['--registry', registry.url, '--supergraph-cache', cache, '--allow-private-addresses', 'true'];
      const gateway = await startGatewayProcess(args, { ulimit: '-f 0', env });
      try {
        const seen = await askAt(gateway);
        const isUntouched = (await readFile(cache, 'utf8')) === 'the one before';
        await waitUntil(() => gateway.log().includes('could not be kept'));
        return `${seen}; the last good supergraph on its disk is ${isUntouched ? 'untouched' : 'lost'}; logged`;
      } finally {
        await gateway.end('SIGTERM');
        await registry.stop();
        await shop.stop();
        await rm(folder, { recursive: true });
      }
    },
  },
  shopRow(
    "a gateway's memory runs out (`--max-old-space-size=256`)",
    '503 OVERLOADED with Retry-After before it ends; what was under way: whole; afterwards whole',
    { node: ['--max-old-space-size=256'] },
    async (gateway, shop) => {
      const release = Promise.withResolvers<void>();
      shop.proxy.fault = async (_, response) => {
        await release.promise;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: { _entities: [10, 20, 30].map((stock) => ({ stock })) } }));
      };
      const underWay: Promise<Response>[] = [];
      let refused: Response | undefined;
      while (!refused && underWay.length < 60) {
        const before = shop.proxy.requestCount;
        let answered: Response | undefined;
        const asked = askLargely(gateway).then((response) => (answered = response));
        await waitUntil(() => shop.proxy.requestCount > before || answered !== undefined);
        refused = answered;
        if (!refused) underWay.push(asked);
        await sleep(lookMs);
      }
      const refusal = refused && (await describeResponse(refused));
      const isAskedBack = refused?.headers.has('retry-after') ? 'with' : 'without';
      release.resolve();
      const answers = new Set(await Promise.all(underWay.map(async (asked) => describeResponse(await asked))));
      shop.proxy.fault = null;
      let seen = '';
      await waitUntil(async () => (seen = await askAt(gateway)) === 'whole');
      const end = gateway.isEnded() ? 'after it ended' : 'before it ends';
      const whole = [...answers].join(', ');
      return `${refusal?.trim()} ${isAskedBack} Retry-After ${end}; what was under way: ${whole}; afterwards ${seen}`;
    },
  ),
  shopRow(
    'a gateway has no more file descriptors (`ulimit -n 100`)',
    'new connections are closed; afterwards whole',
    { ulimit: '-n 100' },
    async (gateway) => {
      const { hostname, port } = new URL(gateway.url);
      const open: Socket[] = [];
      const closed: Socket[] = [];
      while (closed.length === 0 && open.length < 200) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.once('close', () => closed.push(socket));
        open.push(socket);
        await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
        await fetch(new URL('/health', gateway.url)).catch(() => undefined);
      }
      for (const socket of open) socket.destroy();
      let seen = '';
      await waitUntil(async () => (seen = await askAt(gateway).catch(() => '')) === 'whole');
      return `new connections are ${closed.length > 0 ? 'closed' : 'left waiting'}; afterwards ${seen}`;
    },
  ),
];

function shopRow(
  fault: string,
  expected: string,
  limits: { readonly node?: readonly string[]; readonly ulimit?: string },
  see: (gateway: GatewayProcess, shop: FaultyShop) => Promise<string>,
): FaultRow {
  return {
    fault,
    expected,
    async see() {
      const shop = await startFaultyShop();
      const env = { HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls };
      const patience = ['--subgraph-timeout-ms', '60000', '--request-timeout-ms', '60000'];
      const args = ['--supergraph', shop.supergraph, '--log-level', 'silent', ...patience];
      const gateway = await startGatewayProcess(args, { ...limits, env });
      try {
        return await see(gateway, shop);
      } finally {
        await gateway.end('SIGKILL');
        await shop.stop();
      }
    },
  };
}

async function askAt({ url }: GatewayProcess): Promise<string> {
  return describeAnswer(await post(url, question));
}

/** Asks with nearly a megabyte of empty lists beside the query, which take some megabytes while the answer is awaited. */
function askLargely({ url }: GatewayProcess): Promise<Response> {
  return fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question, extensions: { large: Array.from({ length: 300_000 }, () => []) } }),
  });
}

async function describeResponse(response: Response): Promise<string> {
  return describeAnswer({ status: response.status, text: await response.text() });
}
