import { CatalogResolver } from '../catalog/catalog-resolver.ts';
import type { NetworkContext } from '../loaders/network-context.ts';
import { findNetwork } from '../networks/find-network.ts';
import type { SubgraphSchemaDefinition } from '../schema/subgraph-schema-definition.ts';
import type { NetworkDefinition } from './network-definition.ts';

/** The schema of a network: the contract, the network's own types, and reference resolvers that load in batches. */
export function networkSchema(network: NetworkDefinition): SubgraphSchemaDefinition<NetworkContext> {
  const { typePrefix } = findNetwork(network.id);
  return {
    resolvers: [CatalogResolver, ...(network.resolvers ?? [])],
    types: [...network.types],
    references: {
      [`${typePrefix}Hub`]: ({ id }, context) => context.hub.load(String(id)),
      [`${typePrefix}Offer`]: ({ id }, context) => context.offer.load(String(id)),
      [`${typePrefix}NetworkProfile`]: ({ id }, context) => context.profile.load(String(id)),
    },
    concreteTypes: { Hub: () => `${typePrefix}Hub`, Offer: () => `${typePrefix}Offer` },
    inaccessible: ['CatalogKind'],
  };
}
