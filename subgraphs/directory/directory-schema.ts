import type { NetworkRegistration } from '../kit/networks/read-networks.ts';
import type { SubgraphSchemaDefinition } from '../kit/schema/subgraph-schema-definition.ts';
import type { DirectoryContext } from './context.ts';
import { createStubTypes } from './entity/stubs.ts';
import type { EntityStub } from './entity/stubs.ts';
import { ChangeResolver } from './resolver/change-resolver.ts';
import { EntryResolver } from './resolver/entry-resolver.ts';
import { NetworkResolver } from './resolver/network-resolver.ts';
import { RegionResolver } from './resolver/region-resolver.ts';
import { TopicResolver } from './resolver/topic-resolver.ts';

/** The schema of the directory for these networks: what crosses networks, and stubs of the types that they own. */
export function directorySchema(networks: readonly NetworkRegistration[]): SubgraphSchemaDefinition<DirectoryContext> {
  const concreteType = ({ __typename }: EntityStub) => __typename;
  return {
    resolvers: [EntryResolver, TopicResolver, RegionResolver, NetworkResolver, ChangeResolver],
    types: createStubTypes(networks),
    references: {
      Topic: ({ slug }, { known }) => known.topics.get(String(slug)) ?? null,
      Region: ({ code }, { known }) => known.regions.get(String(code)) ?? null,
      Network: ({ id }, { known, terms }) =>
        terms.networks.has(String(id)) ? (known.networks.get(String(id)) ?? null) : null,
    },
    concreteTypes: { Entry: concreteType, Hub: concreteType, Offer: concreteType, NetworkProfile: concreteType },
  };
}
