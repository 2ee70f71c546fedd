import type { ClassType } from 'type-graphql';
import { CatalogResolver } from '../catalog/catalog-resolver.ts';
import type { NetworkContext } from '../loaders/network-context.ts';
import type { SubgraphSchemaDefinition } from '../schema/subgraph-schema-definition.ts';

/** The concrete types of the contract's interfaces in a subgraph, and resolvers for fields of their own. */
export interface ContractTypes {
  readonly typePrefix: string;
  /** Classes of `<typePrefix>Hub`, `<typePrefix>Offer` and `<typePrefix>NetworkProfile`. */
  readonly types: readonly ClassType[];
  readonly resolvers?: readonly ClassType[];
}

/** The schema of a subgraph with one or more networks: the contract, its own types, and reference resolvers that load in batches. */
export function contractSchema({
  typePrefix,
  types,
  resolvers = [],
}: ContractTypes): SubgraphSchemaDefinition<NetworkContext> {
  return {
    resolvers: [CatalogResolver, ...resolvers],
    types: [...types],
    references: {
      [`${typePrefix}Hub`]: ({ id }, context) => context.hub.load(String(id)),
      [`${typePrefix}Offer`]: ({ id }, context) => context.offer.load(String(id)),
      [`${typePrefix}NetworkProfile`]: ({ id }, context) => context.profile.load(String(id)),
    },
    concreteTypes: { Hub: () => `${typePrefix}Hub`, Offer: () => `${typePrefix}Offer` },
    inaccessible: ['CatalogKind'],
  };
}
