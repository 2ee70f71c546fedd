import type { NetworkContext } from '../loaders/network-context.ts';
import { findNetwork } from '../networks/find-network.ts';
import type { SubgraphSchemaDefinition } from '../schema/subgraph-schema-definition.ts';
import { contractSchema } from './contract-schema.ts';
import type { NetworkDefinition } from './network-definition.ts';

/** The schema of a network that is a subgraph of its own. */
export function networkSchema({ id, ...types }: NetworkDefinition): SubgraphSchemaDefinition<NetworkContext> {
  return contractSchema({ typePrefix: findNetwork(id).typePrefix, ...types });
}
