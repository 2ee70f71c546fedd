import { NetworkState } from '../entity/network-state.ts';
import { DIRECTORY } from '../entity/subgraph.ts';
import type { Graph, PublishedSubgraph } from './graph.ts';

/** A subgraph that belongs to a supergraph, and whether clients of it see its own types. */
export interface SelectedSubgraph extends PublishedSubgraph {
  readonly isHidden: boolean;
}

const inGraph: ReadonlySet<NetworkState> = new Set([NetworkState.PROBATION, NetworkState.ACTIVE]);

/**
 * Which subgraphs a supergraph has: the directory, and those with a network that is active or in probation. That of a network in
 * probation is hidden, unless it is the one that is previewed; shared ones never are, for their networks are hidden one by one
 * by the directory.
 *
 * @param preview id of the network whose preview it is; null for the public graph
 */
export function selectSubgraphs({ subgraphs, networks }: Graph, preview: string | null): SelectedSubgraph[] {
  const states = (name: string) =>
    networks.filter(({ subgraphName }) => subgraphName === name).map(({ state }) => state);
  return subgraphs
    .filter(({ name }) => name === DIRECTORY || states(name).some((state) => inGraph.has(state)))
    .map((subgraph) => ({
      ...subgraph,
      isHidden: !subgraph.isShared && subgraph.name !== preview && !states(subgraph.name).includes(NetworkState.ACTIVE),
    }));
}
