import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { ask } from '../reload/ask.ts';
import { startGraphs } from '../reload/start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from '../reload/start-registry-stand-in.ts';
import { startReloadable } from '../reload/start-reloadable.ts';
import { versionAnswer, versionGraph, versionQuery } from '../reload/versions.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';

const swaps = 200;
const versions = [1, 2].map((version) => JSON.stringify({ data: versionAnswer(version) }));

const describe = (status: number, text: string): string => (status === 200 ? text : `${status} ${text}`);

/** What a registry has, and the gateways that ask it. */
interface Published {
  readonly registry: RegistryStandIn;
  /** Two supergraphs, of which the first is published. */
  readonly supergraphs: readonly string[];
  /** A file for the last good supergraph. */
  readonly cache: string;
  /** Starts one more gateway; resolves to its URL. */
  start(config?: Partial<GatewayConfigInput>): Promise<string>;
}

/** Supergraphs that are replaced, broken, or cannot be had. */
export const supergraphFaults: readonly FaultRow[] = [
  {
    fault: `the supergraph is replaced ${swaps} times under load`,
    expected: 'no failure; one supergraph a request',
    async see() {
      const gateway = await startReloadable([versionGraph(1), versionGraph(2)], { subgraphTimeoutMs: 120_000 });
      const over = new AbortController();
      const told = new Set<string>();
      let toldCount = 0;
      /** Asks until all is over: an operation everyone asks, and now and then one that nobody has asked before. */
      const load = [1, 2].map(async (client) => {
        for (let asked = 0; !over.signal.aborted; asked++) {
          const key = asked % 20 === 0 ? `new${client}_${asked}` : 'thing';
          const asking = gateway.ask(versionQuery.replace('{ thing', `{ ${key}: thing`));
          told.add(
            await asking.then(
              ({ status, body }) => describe(status, JSON.stringify(body).replace(key, 'thing')),
              String,
            ),
          );
          toldCount++;
        }
      });
      try {
        for (let swap = 1; swap <= swaps; swap++) {
          await gateway.replace(gateway.supergraphs[swap % 2] ?? '');
          await waitUntil(async () => JSON.stringify((await gateway.ask(versionQuery)).body) === versions[swap % 2]);
        }
      } finally {
        over.abort();
        await Promise.all(load).finally(() => gateway.stop());
      }
      const others = [...told].filter((answer) => !versions.includes(answer));
      if (others.length > 0) return others.join(' | ');
      const areAllAsked = told.size === versions.length && toldCount > swaps;
      return areAllAsked ? 'no failure; one supergraph a request' : 'not all were asked';
    },
  },
  row(
    'a supergraph that cannot be loaded is published',
    'the old one serves; then the next good one',
    async ({ registry, supergraphs, start }) => {
      const url = await start();
      await waitUntil(() => registry.questions.length === 2);
      registry.publish('type Query {');
      // Asked again: what came first was refused.
      await waitUntil(() => registry.questions.length === 4);
      const seen = await describeVersion(url, 1);
      registry.publish(supergraphs[1] ?? '');
      await waitUntil(async () => (await describeVersion(url, 2)) === 'serves');
      return `the old one ${seen}; then the next good one`;
    },
  ),
  row(
    'the registry goes away',
    'the supergraph serves; then the next one',
    async ({ registry, supergraphs, start }) => {
      const url = await start();
      await registry.stop();
      const seen = await describeVersion(url, 1);
      registry.publish(supergraphs[1] ?? '');
      await registry.start();
      await waitUntil(async () => (await describeVersion(url, 2)) === 'serves');
      return `the supergraph ${seen}; then the next one`;
    },
  ),
  row(
    'a cold start without the registry',
    'the last good supergraph serves; without one: 503 NO_SUPERGRAPH_AVAILABLE, until the registry is back',
    async ({ registry, cache, start }) => {
      await start({ supergraphCache: cache });
      await registry.stop();
      const seen = await describeVersion(await start({ supergraphCache: cache }), 1);
      const url = await start();
      const without = await describeVersion(url, 1);
      await registry.start();
      await waitUntil(async () => (await describeVersion(url, 1)) === 'serves');
      return `the last good supergraph ${seen}; without one: ${without}, until the registry is back`;
    },
  ),
];

function row(fault: string, expected: string, seeIt: (published: Published) => Promise<string>): FaultRow {
  return {
    fault,
    expected,
    async see() {
      const graphs = await startGraphs([versionGraph(1), versionGraph(2)]);
      const registry = await startRegistryStandIn();
      const folder = await mkdtemp(join(tmpdir(), 'hubgraph-faults-'));
      const gateways: RunningGateway[] = [];
      const start: Published['start'] = async (config = {}) => {
        const asks = { registry: registry.url, allowPrivateAddresses: true, port: 0, logLevel: 'silent' } as const;
        const gateway = await startGateway({ ...asks, ...config });
        gateways.push(gateway);
        return gateway.url;
      };
      registry.publish(graphs.supergraphs[0] ?? '');
      try {
        return await seeIt({ registry, supergraphs: graphs.supergraphs, cache: join(folder, 'last-good'), start });
      } finally {
        await Promise.all(gateways.map((gateway) => gateway.stop()));
        await registry.stop();
        await graphs.stop();
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** `serves` where this version does, else status and code. */
async function describeVersion(url: string, version: number): Promise<string> {
  const { status, body } = await ask(url, `{ of${version} }`);
  return status === 200 ? 'serves' : `${status} ${String(body.errors?.[0]?.extensions?.['code'])}`;
}
