import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { GraphDefinition, ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';

/** An answer of the gateway. */
interface Answer {
  readonly status: number;
  readonly body: { data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[] };
}

/** A gateway whose supergraph is in a file that a test writes. */
export interface ReloadableGateway {
  readonly url: string;
  /** The file. */
  readonly file: string;
  /** The supergraph of each graph, in their order. */
  readonly supergraphs: readonly string[];
  /** Every request that subgraphs received. */
  readonly requests: ReceivedRequest[];
  ask(query: string, variables?: unknown): Promise<Answer>;
  /** Puts a supergraph in the place of the file, as a deployment does: written beside it, then renamed. */
  replace(sdl: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the subgraphs of all graphs, and a gateway with the supergraph of the first. */
export async function startReloadable(
  graphs: readonly GraphDefinition[],
  config: Partial<GatewayConfigInput> = {},
): Promise<ReloadableGateway> {
  const requests: ReceivedRequest[] = [];
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const [name, definition] of graphs.flatMap(Object.entries<GraphDefinition[string]>)) {
    if (!subgraphs.has(name)) subgraphs.set(name, await startSubgraph(name, definition, requests));
  }
  const urls = new Map([...subgraphs].map(([name, { url }]) => [name, url]));
  const supergraphs = graphs.map((graph) => composeGraph(graph, urls));
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-reload-'));
  const file = join(folder, 'supergraph.graphql');
  const replace = async (sdl: string): Promise<void> => {
    await writeFile(`${file}.new`, sdl);
    await rename(`${file}.new`, file);
  };
  await replace(supergraphs[0] ?? '');
  const gateway = await startGateway({ supergraph: file, port: 0, logLevel: 'silent', ...config });
  return {
    url: gateway.url,
    file,
    supergraphs,
    requests,
    replace,
    async ask(query, variables) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    async stop() {
      await gateway.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
      await rm(folder, { recursive: true });
    },
  };
}
