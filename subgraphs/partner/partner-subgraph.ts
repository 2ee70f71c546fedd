import { GraphQLError } from 'graphql';
import { contractEntities } from '../kit/contract/contract-entities.ts';
import { createNetworkContext } from '../kit/loaders/create-network-context.ts';
import type { NetworkContext } from '../kit/loaders/network-context.ts';
import { contractMigrations } from '../kit/migrations/contract-migrations.ts';
import { contractSchema } from '../kit/network/contract-schema.ts';
import type { Subgraph } from '../kit/process/subgraph.ts';
import { buildSubgraph } from '../kit/schema/build-subgraph.ts';
import { readVocabularyNames } from './cell/known-names.ts';
import { PartnerHost } from './host/partner-host.ts';
import { addNetworkRoutes } from './http/add-network-routes.ts';
import { partnerTypePrefix, partnerTypes } from './partner-types.ts';
import type { PartnerOptions } from './read-partner-environment.ts';

/** The schema of the host: the contract, with types that all its networks share. */
export const partnerSchema = contractSchema({ typePrefix: partnerTypePrefix, types: partnerTypes });

/** The host of networks that are tables: one subgraph for all of them, and an address for each with the feed of that network. */
export function createPartner({ folder, registryUrl }: PartnerOptions): Subgraph<NetworkContext> {
  // Routes and contexts are made once the data are in.
  let host: PartnerHost;
  return {
    name: 'partner',
    database: { entities: contractEntities, migrations: contractMigrations },
    buildSchema: () => buildSubgraph(partnerSchema),
    paths: ['/networks/:network/graphql'],
    createContext: (em, { network }) => createNetworkContext(em, network === undefined ? null : knownId(host, network)),
    async load(orm, log) {
      host = await PartnerHost.open({ folder, orm, log, vocabulary: readVocabularyNames() });
    },
    addRoutes: (http, _orm, log) => addNetworkRoutes(http, { host, registryUrl, log }),
    startBackgroundWork: () => host.watch(),
  };
}

function knownId(host: PartnerHost, network: string): string {
  if (host.find(network)) return network;
  const extensions = { code: 'NETWORK_UNKNOWN', http: { status: 404 } };
  throw new GraphQLError('There is no network of this name here.', { extensions });
}
