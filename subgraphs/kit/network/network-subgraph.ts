import { contractEntities } from '../contract/contract-entities.ts';
import { loadNetworkData } from '../data/load-network-data.ts';
import { createNetworkContext } from '../loaders/create-network-context.ts';
import type { NetworkContext } from '../loaders/network-context.ts';
import { contractMigrations } from '../migrations/contract-migrations.ts';
import type { Subgraph } from '../process/subgraph.ts';
import { buildSubgraph } from '../schema/build-subgraph.ts';
import type { NetworkDefinition } from './network-definition.ts';
import { networkSchema } from './network-schema.ts';

/** Makes the subgraph of a network: the kit's tables and schema, the network's types, and the data of its folder. */
export function networkSubgraph(network: NetworkDefinition): Subgraph<NetworkContext> {
  return {
    name: network.id,
    database: { entities: contractEntities, migrations: contractMigrations },
    buildSchema: () => buildSubgraph(networkSchema(network)),
    createContext: (em) => createNetworkContext(em),
    load: (orm, log) => loadNetworkData(orm, { network, folder: network.dataFolder, log }),
  };
}
