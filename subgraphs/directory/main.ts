import { readNetworks } from '../kit/networks/read-networks.ts';
import { runSubgraph } from '../kit/process/run-subgraph.ts';
import { createDirectory } from './directory.ts';
import { readDirectoryEnvironment } from './read-directory-environment.ts';

await runSubgraph(() => {
  const networks = readNetworks();
  const environment = readDirectoryEnvironment(process.env, new Set(networks.map(({ id }) => id)));
  return createDirectory({ ...environment, networks });
});
