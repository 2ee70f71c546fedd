import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfigInput } from '../../../gateway/config/config.ts';
import { startGateway } from '../../../gateway/start-gateway.ts';
import { composeGraph } from './compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from './start-subgraph.ts';
import type { GraphDefinition, ReceivedRequest } from './subgraph-definition.ts';

/** An answer of the gateway. Ids of logged errors are replaced by `<id>`. */
interface Answer {
  readonly status: number;
  readonly body: {
    data?: unknown;
    errors?: { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  };
}

/** A gateway over subgraphs, all listening on 127.0.0.1. */
export interface RunningFederation {
  readonly url: string;
  /** Of the gateway's metrics; null without `metricsPort`. */
  readonly metricsUrl: string | null;
  /** Every request that subgraphs received, in order. */
  readonly requests: ReceivedRequest[];
  ask(query: string, variables?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Ends a subgraph at once, with all its connections. */
  stopSubgraph(name: string): Promise<void>;
  /** Stops the gateway alone. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Composes a graph, starts its subgraphs and a gateway over them. `config` may depend on the URLs of the subgraphs; `edit` changes the
 * supergraph into one that our composer would not make. Throws AggregateError where the graph does not compose, and what the gateway raises.
 */
export async function startFederation(
  graph: GraphDefinition,
  config: Partial<GatewayConfigInput> | ((urls: ReadonlyMap<string, string>) => Partial<GatewayConfigInput>) = {},
  edit: (supergraph: string) => string = (supergraph) => supergraph,
): Promise<RunningFederation> {
  const requests: ReceivedRequest[] = [];
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const [name, definition] of Object.entries(graph)) {
    subgraphs.set(name, await startSubgraph(name, definition, requests));
  }
  const urls = new Map([...subgraphs].map(([name, { url }]) => [name, url]));
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-federation-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, await compose());
  const settings = typeof config === 'function' ? config(urls) : config;
  const gateway = await startGateway({ supergraph: file, port: 0, logLevel: 'silent', ...settings }).catch(giveUp);
  let stopped: Promise<void> | undefined;
  const stopGateway = (): Promise<void> => (stopped ??= gateway.stop());

  async function stopSubgraphs(): Promise<void> {
    await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
    await rm(folder, { recursive: true });
  }

  async function compose(): Promise<string> {
    try {
      return edit(composeGraph(graph, urls));
    } catch (thrown) {
      return await giveUp(thrown);
    }
  }

  async function giveUp(thrown: unknown): Promise<never> {
    await stopSubgraphs();
    throw thrown;
  }

  return {
    url: gateway.url,
    metricsUrl: gateway.metricsUrl,
    requests,
    async ask(query, variables, headers = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = (await response.text()).replace(/"id":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '"id":"<id>"');
      return { status: response.status, body: JSON.parse(text) as Answer['body'] };
    },
    async stopSubgraph(name) {
      await subgraphs.get(name)?.stop();
      subgraphs.delete(name);
    },
    stopGateway,
    async stop() {
      await stopGateway();
      await stopSubgraphs();
    },
  };
}
