import { association } from './association/network.ts';
import { dataport } from './dataport/network.ts';
import { directorySchema } from './directory/directory-schema.ts';
import { printNetwork } from './kit/network/print-network.ts';
import { readNetworks } from './kit/networks/read-networks.ts';
import { buildTypeGraphqlSchema } from './kit/schema/build-type-graphql-schema.ts';
import { printSubgraph } from './kit/schema/print-subgraph.ts';
import { partnerSchema } from './partner/partner-subgraph.ts';
import { state } from './state/network.ts';

/** For each subgraph by name: how to print its SDL. None of them needs a database. */
export const schemaPrinters: Readonly<Record<string, () => Promise<string>>> = {
  association: () => printNetwork(association),
  dataport: () => printNetwork(dataport),
  directory: async () => printSubgraph(await buildTypeGraphqlSchema(directorySchema(readNetworks()))),
  partner: async () => printSubgraph(await buildTypeGraphqlSchema(partnerSchema)),
  state: () => printNetwork(state),
};
