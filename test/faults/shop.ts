import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { GraphDefinition, ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../testkit/fault-proxy.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `products` come from one subgraph, their `stock` from another behind a fault proxy. */
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
  /** Asks for products and their stock; how the answer looks, in words: see `describeAnswer`. */
  ask(query?: string): Promise<string>;
  /** Stops the gateway alone. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

const graph: GraphDefinition = {
  shop: {
    sdl: 'type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! name: String! }',
    query: { products: [1, 2, 3].map((id) => ({ id, name: `product ${id}` })) },
  },
  stock: {
    sdl: `type Mutation { order: Int } union Place = Shelf | Hall type Shelf { number: Int! } type Hall { name: String }
      type Product @key(fields: "id") { id: ID! stock: Int place: Place }`,
    rows: {
      Product: [1, 2, 3].map((id) => ({ id: String(id), stock: id * 10, place: { __typename: 'Shelf', number: id } })),
    },
    resolvers: { Mutation: { order: () => 1 } },
  },
};

export const question = '{ products { name stock } }';

/** Starts subgraphs, proxy and gateway. `fault`: what the proxy does from the beginning. */
export async function startFaultyShop(
  fault: Fault | null = null,
  config: Partial<GatewayConfigInput> = {},
): Promise<FaultyShop> {
  const received: ReceivedRequest[] = [];
  const subgraphs = new Map(
    await Promise.all(
      Object.entries(graph).map(
        async ([name, definition]) =>
          [name, await startSubgraph(name, definition, name === 'stock' ? received : [])] as const,
      ),
    ),
  );
  const proxy = await startFaultProxy(subgraphs.get('stock')?.url ?? '');
  proxy.fault = fault;
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-faults-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeGraph(graph));
  const gateway = await startGateway({
    supergraph: file,
    port: 0,
    logLevel: 'silent',
    ...config,
    subgraphUrls: { shop: subgraphs.get('shop')?.url ?? '', stock: proxy.url, ...config.subgraphUrls },
  });
  let stopped: Promise<void> | undefined;
  const stopGateway = (): Promise<void> => (stopped ??= gateway.stop());
  return {
    url: gateway.url,
    metricsUrl: gateway.metricsUrl,
    supergraph: file,
    subgraphUrls: `shop=${subgraphs.get('shop')?.url},stock=${proxy.url}`,
    proxy,
    received,
    ask: async (query = question) => describeAnswer(await post(gateway.url, query)),
    stopGateway,
    async stop() {
      await stopGateway();
      await proxy.stop();
      for (const subgraph of subgraphs.values()) await subgraph.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** An answer of the gateway, as text. */
interface GatewayAnswer {
  readonly status: number;
  readonly text: string;
}

/** Posts a query. */
export async function post(url: string, query: string): Promise<GatewayAnswer> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

/**
 * `whole` where everything is there; `partial CODE path` where stock is null, names are there and one error says why; else the status
 * and the codes. What a subgraph must not tell a client adds `LEAK`.
 */
export function describeAnswer({ status, text }: GatewayAnswer): string {
  const leak = /secret|127\.0\.0\.1|ECONN|undici|Unexpected token/.test(text) ? ' LEAK' : '';
  const { data, errors = [] } = JSON.parse(text) as {
    data?: { products?: readonly { name?: string; stock?: number | null }[] } | null;
    errors?: readonly { path?: readonly unknown[]; extensions?: { code?: string } }[];
  };
  const codes = errors.map(({ extensions, path }) => [extensions?.code, path?.join('.')].filter(Boolean).join(' '));
  const products = data?.products ?? [];
  const areNamed = products.length === 3 && products.every(({ name }, index) => name === `product ${index + 1}`);
  if (status === 200 && areNamed && errors.length === 0 && products.every(({ stock }) => stock !== null)) {
    return `whole${leak}`;
  }
  const isPartial = status === 200 && areNamed && products.some(({ stock }) => stock === null);
  return `${isPartial ? 'partial' : status} ${codes.join(', ')}${leak}`;
}
