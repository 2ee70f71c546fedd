import { buildTypeGraphqlSchema } from '../schema/build-type-graphql-schema.ts';
import { printSubgraph } from '../schema/print-subgraph.ts';
import type { NetworkDefinition } from './network-definition.ts';
import { networkSchema } from './network-schema.ts';

/** The SDL of a network's subgraph, as it is checked and published. Needs no database. */
export async function printNetwork(network: NetworkDefinition): Promise<string> {
  return printSubgraph(await buildTypeGraphqlSchema(networkSchema(network)));
}
