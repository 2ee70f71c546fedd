import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { toSubgraphSdl } from './build-subgraph.ts';
import type { GraphDefinition } from './subgraph-definition.ts';

/** The supergraph of a graph. `urls`: by subgraph; one that is left out is at a port where nothing listens. */
export function composeGraph(graph: GraphDefinition, urls: ReadonlyMap<string, string> = new Map()): string {
  const services = Object.entries(graph).map(([name, definition]) => ({
    name,
    url: urls.get(name) ?? 'http://127.0.0.1:1/graphql',
    typeDefs: parse(toSubgraphSdl(definition)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new AggregateError(
    errors ?? [],
    `The graph does not compose: ${errors?.map(({ message }) => message).join('\n')}`,
  );
}
