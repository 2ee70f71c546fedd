import { SubgraphError } from '../errors/subgraph-error.ts';
import { readNetworks } from './read-networks.ts';
import type { NetworkRegistration } from './read-networks.ts';

/** The registration of one network. @throws SubgraphError `CONFIGURATION_INVALID` when `subgraphs/networks.yaml` has no such id. */
export function findNetwork(id: string): NetworkRegistration {
  const network = readNetworks().find((network) => network.id === id);
  if (!network) throw new SubgraphError('CONFIGURATION_INVALID', `subgraphs/networks.yaml has no network "${id}"`);
  return network;
}
