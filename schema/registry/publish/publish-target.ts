import type { EntityManager } from '@mikro-orm/postgresql';
import { isHosted, Network } from '../entity/network.ts';
import { Subgraph } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';

/** A subgraph that can be published, and the network whose own it is; null for shared ones. */
export interface PublishTarget {
  readonly subgraph: Subgraph;
  readonly network: Network | null;
}

/**
 * Finds the subgraph that is published under the id of a network, or under the name of a shared subgraph.
 * @throws RegistryError `NETWORK_UNKNOWN`, `NETWORK_HOSTED`
 */
export async function findPublishTarget(em: EntityManager, name: string): Promise<PublishTarget> {
  const network = await em.findOne(Network, { id: name });
  if (network && isHosted(network)) {
    throw new RegistryError('NETWORK_HOSTED', { network: name, subgraph: network.subgraphName });
  }
  const subgraph = await em.findOne(Subgraph, { name });
  if (!subgraph) throw new RegistryError('NETWORK_UNKNOWN', { network: name });
  return { subgraph, network };
}
