import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import type { NetworkState } from '../entity/network-state.ts';

/** A subgraph with the version that counts. */
export interface PublishedSubgraph extends SubgraphSchema {
  /** Prefix of its own types; null for the directory. */
  readonly typePrefix: string | null;
  /** Whether it is no single network's. */
  readonly isShared: boolean;
}

/** What decides about a network's place in the graph. */
interface NetworkPlace {
  readonly id: string;
  readonly subgraphName: string;
  readonly state: NetworkState;
}

/** All that supergraphs are composed of. */
export interface Graph {
  readonly subgraphs: readonly PublishedSubgraph[];
  readonly networks: readonly NetworkPlace[];
}
