import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { FeedServer } from './feed-server.ts';
import { sampleEntries } from './feed-entries.ts';
import { startDirectory } from './start-directory.ts';
import type { TestDirectory } from './start-directory.ts';

/** No second round happens within a test, unless it asks for one. */
const hourMs = 3_600_000;

/** A directory on a database of its own, fed with `sampleEntries` by three networks. */
export async function startSampleDirectory(): Promise<TestDirectory> {
  const database = await createTestDatabase();
  const urls = new Map<string, string>();
  const servers: FeedServer[] = [];
  for (const [network, entries] of Object.entries(sampleEntries)) {
    const { server, url } = await FeedServer.start();
    server.entries = [...entries];
    servers.push(server);
    urls.set(network, url);
  }
  const directory = await startDirectory(database.url, { harvest: { urls, intervalMs: hourMs } });
  return {
    ...directory,
    async stop() {
      await directory.stop();
      for (const server of servers) await server.stop();
      await database.drop();
    },
  };
}
