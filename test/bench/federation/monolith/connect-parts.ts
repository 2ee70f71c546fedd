import { association } from '../../../../subgraphs/association/network.ts';
import { dataport } from '../../../../subgraphs/dataport/network.ts';
import { createDirectory } from '../../../../subgraphs/directory/directory.ts';
import { connectDatabase } from '../../../../subgraphs/kit/database/connect-database.ts';
import { networkSubgraph } from '../../../../subgraphs/kit/network/network-subgraph.ts';
import type { Subgraph, SubgraphContext } from '../../../../subgraphs/kit/process/subgraph.ts';
import { state } from '../../../../subgraphs/state/network.ts';
import { HARVEST_ONCE_MS } from '../harvest-once.ts';
import type { MonolithPart } from './monolith-part.ts';

/**
 * Connects every subgraph to its own database, which is in place already, harvested with the same pause as the federation's:
 * how fresh an index is depends on it. `databaseUrls`: by name of the subgraph.
 */
export function connectParts(databaseUrls: ReadonlyMap<string, string>): Promise<MonolithPart[]> {
  const connect = <Context extends SubgraphContext>(subgraph: Subgraph<Context>): Promise<MonolithPart> =>
    connectPart(subgraph, databaseUrls.get(subgraph.name) ?? '');
  return Promise.all([
    connect(createDirectory({ harvest: { urls: new Map(), intervalMs: HARVEST_ONCE_MS } })),
    ...[association, dataport, state].map((network) => connect(networkSubgraph(network))),
  ]);
}

async function connectPart<Context extends SubgraphContext>(
  { name, database, buildSchema, createContext }: Subgraph<Context>,
  databaseUrl: string,
): Promise<MonolithPart> {
  const orm = await connectDatabase(database, { databaseUrl });
  return { name, schema: await buildSchema(), createContext: () => createContext(orm.em.fork(), {}, {}) };
}
