import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../testkit/fault-proxy.ts';
import { describeAnswer } from './describe-answer.ts';
import { post } from './post.ts';
import { question, shopGraph } from './shop-graph.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `products` come from one subgraph, their `rating` from another, their `stock` from a third behind a fault proxy. */
export interface FaultyShop {
  readonly url: string;
  /** Of the gateway's metrics. */
  readonly metricsUrl: string | null;
  readonly proxy: FaultProxy;
  /** File of its supergraph. */
  readonly supergraph: string;
  /** URLs of the subgraphs as `--subgraph-url` takes them. */
  readonly subgraphUrls: string;
  /** Requests that reached the subgraph behind the proxy. */
  readonly received: readonly ReceivedRequest[];
  /** Asks for products and their stock; how the answer looks, in words: see `describeAnswer`, also for `stocks`. */
  ask(query?: string, stocks?: readonly unknown[]): Promise<string>;
  /** Stops the gateway alone. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts subgraphs, proxy and gateway. `fault`: what the proxy does from the beginning. */
export async function startFaultyShop(
  fault: Fault | null = null,
  config: Partial<GatewayConfigInput> = {},
): Promise<FaultyShop> {
  const received: ReceivedRequest[] = [];
  const subgraphs = new Map(
    await Promise.all(
      Object.entries(shopGraph).map(
        async ([name, definition]) =>
          [name, await startSubgraph(name, definition, name === 'stock' ? received : [])] as const,
      ),
    ),
  );
  const proxy = await startFaultProxy(subgraphs.get('stock')?.url ?? '');
  proxy.fault = fault;
  const urls = new Map([...subgraphs].map(([name, { url }]) => [name, name === 'stock' ? proxy.url : url]));
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-faults-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeGraph(shopGraph));
  const gateway = await startGateway({
    supergraph: file,
    port: 0,
    logLevel: 'silent',
    ...config,
    subgraphUrls: { ...Object.fromEntries(urls), ...config.subgraphUrls },
  });
  let gatewayStopped: Promise<void> | undefined;
  let allStopped: Promise<void> | undefined;
  const stopGateway = (): Promise<void> => (gatewayStopped ??= gateway.stop());
  const stopAll = async (): Promise<void> => {
    await stopGateway();
    await proxy.stop();
    for (const subgraph of subgraphs.values()) await subgraph.stop();
    await rm(folder, { recursive: true });
  };
  return {
    url: gateway.url,
    metricsUrl: gateway.metricsUrl,
    supergraph: file,
    subgraphUrls: [...urls].map(([name, url]) => `${name}=${url}`).join(','),
    proxy,
    received,
    ask: async (query = question, stocks) => describeAnswer(await post(gateway.url, query), stocks),
    stopGateway,
    stop: () => (allStopped ??= stopAll()),
  };
}
