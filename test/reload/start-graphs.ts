import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { GraphDefinition, ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';

/** The subgraphs of several graphs, all listening. */
export interface RunningGraphs {
  /** The supergraph of each graph, in their order. */
  readonly supergraphs: readonly string[];
  /** Every request that subgraphs received. */
  readonly requests: ReceivedRequest[];
  stop(): Promise<void>;
}

/** Starts the subgraphs of all graphs. One that several graphs name is started once. */
export async function startGraphs(graphs: readonly GraphDefinition[]): Promise<RunningGraphs> {
  const requests: ReceivedRequest[] = [];
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const [name, definition] of graphs.flatMap(Object.entries<GraphDefinition[string]>)) {
    if (!subgraphs.has(name)) subgraphs.set(name, await startSubgraph(name, definition, requests));
  }
  const urls = new Map([...subgraphs].map(([name, { url }]) => [name, url]));
  return {
    supergraphs: graphs.map((graph) => composeGraph(graph, urls)),
    requests,
    async stop() {
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
    },
  };
}
