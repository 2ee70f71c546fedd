import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { NetworkIdentity } from '../networks/network-identity.ts';
import { readNetworkData } from './read-network-data.ts';
import { storeNetworkData } from './store-network-data.ts';

/** Which data to load: those of a network, from a folder. */
export interface LoadOptions {
  readonly network: NetworkIdentity;
  readonly folder: string;
  readonly log: Logger;
}

/**
 * Loads the data files of a network into its database.
 * @throws SubgraphError `DATA_REFUSED` when they have problems; then the database stays as it was.
 */
export async function loadNetworkData(orm: MikroORM, { network, folder, log }: LoadOptions): Promise<void> {
  const result = await storeNetworkData(orm, readNetworkData(network, folder));
  if (result.written + result.removed > 0) log.info(result, 'data loaded');
}
