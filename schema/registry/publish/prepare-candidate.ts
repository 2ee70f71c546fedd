import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { NetworkState } from '../entity/network-state.ts';
import type { Subgraph } from '../entity/subgraph.ts';
import { prepareSubgraphs } from '../supergraph/compose-graph.ts';
import type { Graph } from '../supergraph/graph.ts';

/** What somebody wants to publish. */
export interface Candidate {
  readonly sdl: string;
  readonly url: string;
}

/** A candidate and the subgraphs beside it, as they would be composed in its preview. */
export interface PreparedCandidate {
  /** As it was given; but the directory has the stubs that follow from the networks, not those it was printed with. */
  readonly own: SubgraphSchema;
  readonly others: readonly SubgraphSchema[];
}

/** Prepares what is composed when a candidate is tried, whether its subgraph was published before or not. */
export function prepareCandidate(
  { subgraphs, networks }: Graph,
  { name, typePrefix, isShared }: Pick<Subgraph, 'name' | 'typePrefix' | 'isShared'>,
  candidate: Candidate,
): PreparedCandidate {
  const graph = {
    subgraphs: [
      ...subgraphs.filter((subgraph) => subgraph.name !== name),
      { name, typePrefix, isShared, ...candidate },
    ],
    networks: networks.map((network) =>
      network.id === name && network.state !== NetworkState.ACTIVE
        ? { ...network, state: NetworkState.PROBATION }
        : network,
    ),
  };
  const prepared = prepareSubgraphs(graph, name);
  return {
    own: prepared.find((subgraph) => subgraph.name === name) ?? { name, ...candidate },
    others: prepared.filter((subgraph) => subgraph.name !== name),
  };
}
