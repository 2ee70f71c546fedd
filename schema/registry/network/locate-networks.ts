import type { EntityManager } from '@mikro-orm/postgresql';
import { isHosted, Network } from '../entity/network.ts';
import type { Subgraph } from '../entity/subgraph.ts';
import { raiseNetworksRevision } from './networks-revision.ts';

/** Address of the catalog feed and of the live checks of a network, by the address of the subgraph that serves it. */
export function catalogUrlOf(network: Network, subgraphUrl: string): string {
  return isHosted(network) ? new URL(`/networks/${network.id}/graphql`, subgraphUrl).href : subgraphUrl;
}

/** Tells the directory where the networks of a subgraph are now, in the transaction of `em`. */
export async function locateNetworks(em: EntityManager, { name }: Subgraph, url: string): Promise<void> {
  const networks = await em.find(Network, { subgraphName: name });
  for (const network of networks) network.catalogUrl = catalogUrlOf(network, url);
  if (networks.length > 0) await raiseNetworksRevision(em);
}
