import { connectDatabase } from '../../../../subgraphs/kit/database/connect-database.ts';
import { contractEntities } from '../../../../subgraphs/kit/contract/contract-entities.ts';
import { readNetworkData } from '../../../../subgraphs/kit/data/read-network-data.ts';
import { storeNetworkData } from '../../../../subgraphs/kit/data/store-network-data.ts';
import { readNetworks } from '../../../../subgraphs/kit/networks/read-networks.ts';
import { projectPath } from '../../../../subgraphs/kit/project-path.ts';
import { readRegions } from '../../../../subgraphs/kit/vocabulary/read-regions.ts';
import { readDatabaseUrls } from './database-urls.ts';
import { multiplyNetwork } from './multiply-network.ts';

const ADDED_HUBS = 200;
const OFFERS_PER_HUB = 10;

/**
 * A process that makes the data of the networks, which run already, large enough to be measured: real data and copies, by
 * the loader of the networks. Says how many hubs and offers there are then, and ends.
 */
const databaseUrls = readDatabaseUrls(process.env);
const networks = readNetworks();
const towns = readRegions().filter(({ kind }) => kind === 'MUNICIPALITY');
const size = { hubs: Math.ceil(ADDED_HUBS / networks.length), offersPerHub: OFFERS_PER_HUB };
const loaded = { hubs: 0, offers: 0 };
for (const network of networks) {
  const data = multiplyNetwork(readNetworkData(network, projectPath(`subgraphs/${network.id}/data`)), size, towns);
  const database = { entities: contractEntities, migrations: [] };
  const orm = await connectDatabase(database, { databaseUrl: databaseUrls.get(network.id) ?? '' });
  await storeNetworkData(orm, data);
  await orm.close();
  loaded.hubs += data.hubs.length;
  loaded.offers += data.offers.length;
}
process.send?.(loaded, () => process.disconnect());
