import { findNetwork } from '../networks/find-network.ts';
import { projectPath } from '../project-path.ts';
import type { NetworkDefinition } from './network-definition.ts';

/**
 * Defines a network of this repository: `subgraphs/networks.yaml` says who it is, `subgraphs/<id>/data` has its data.
 * @throws SubgraphError `CONFIGURATION_INVALID` when `subgraphs/networks.yaml` has no such id.
 */
export function registeredNetwork(own: Pick<NetworkDefinition, 'id' | 'types' | 'resolvers'>): NetworkDefinition {
  const { typePrefix, title } = findNetwork(own.id);
  return { typePrefix, title, dataFolder: projectPath(`subgraphs/${own.id}/data`), ...own };
}
