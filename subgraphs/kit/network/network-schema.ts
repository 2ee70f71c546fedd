import type { NetworkContext } from '../loaders/network-context.ts';
import type { SubgraphSchemaDefinition } from '../schema/subgraph-schema-definition.ts';
import { contractSchema } from './contract-schema.ts';
import type { NetworkDefinition } from './network-definition.ts';

/** The schema of a network that is a subgraph of its own. */
export function networkSchema({
  typePrefix,
  types,
  resolvers = [],
}: NetworkDefinition): SubgraphSchemaDefinition<NetworkContext> {
  return contractSchema({ typePrefix, types, resolvers });
}
