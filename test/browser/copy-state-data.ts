import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadNetworkData } from '../../subgraphs/kit/data/load-network-data.ts';
import { connectDatabase } from '../../subgraphs/kit/database/connect-database.ts';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import { state } from '../../subgraphs/state/network.ts';

/** A copy of a network's data, to be changed and loaded as its operator would. */
interface NetworkData {
  /** Gives an offer another title, and a day, in the network's database, whatever it was given before. */
  change(databaseUrl: string, title: string, to: { title: string; startsAt: string }): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the data of the state-funded network. */
export async function copyStateData(): Promise<NetworkData> {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-state-'));
  await cp('subgraphs/state/data', folder, { recursive: true });
  const file = join(folder, 'offers.yaml');
  const original = await readFile(file, 'utf8');
  return {
    async change(databaseUrl, title, to) {
      const lines = `title: ${JSON.stringify(to.title)}\n  startsAt: '${to.startsAt}'`;
      await writeFile(file, original.replace(`title: ${title}`, lines));
      const orm = await connectDatabase(networkSubgraph(state).database, { databaseUrl });
      await loadNetworkData(orm, { network: state, folder, log: pino({ level: 'silent' }) });
      await orm.close(true);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
