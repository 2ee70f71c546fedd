import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { feedHub, feedOffer } from './feed-entries.ts';
import { FeedServer } from './feed-server.ts';
import { RegistryStandIn } from './registry-stand-in.ts';
import { startDirectory } from './start-directory.ts';
import type { TestDirectory } from './start-directory.ts';

/** What the requests of the directory are signed with. */
export const signingSecret = 'a secret of the federation';

/** Header of a request that previews the network that may join. */
export const preview = { 'hubgraph-preview': 'neu-ulm' };

const weissenhorn = feedHub('neu-ulm:weissenhorn', { typeName: 'NeuUlmHub', title: 'Weißenhorn' });
const room = feedOffer('neu-ulm:room', weissenhorn.id, { typeName: 'NeuUlmOffer', title: 'Raum' });

/** How a directory begins again; left out: as it began. */
interface RestartOptions {
  readonly waitForNetworks?: boolean;
  /** Whether it is on a database of its own. */
  readonly isNew?: boolean;
  readonly allowPrivateAddresses?: boolean;
}

/** A directory that follows a registry with one network (`dataport`), and the feed of another one that may join (`neu-ulm`). */
export interface FollowingDirectory {
  readonly registry: RegistryStandIn;
  readonly feed: { readonly server: FeedServer; readonly url: string };
  /** The running one: another one after `restart`. */
  readonly directory: TestDirectory;
  /** Publishes `neu-ulm`. */
  publish(state: 'PROBATION' | 'ACTIVE'): void;
  /** Waits until `neu-ulm` is shown to a request with these headers; no request may fail meanwhile. */
  untilShown(headers?: Record<string, string>): Promise<void>;
  /** Waits until the directory has said that it serves what the registry tells. */
  untilAcknowledged(): Promise<void>;
  /** Ends the directory; `restart` begins another one, on the same database unless told otherwise. */
  stopDirectory(): Promise<void>;
  restart(options?: RestartOptions): Promise<void>;
  stop(): Promise<void>;
}

/** Starts registry, feed and directory. */
export async function startFollowing(): Promise<FollowingDirectory> {
  let database = await createTestDatabase();
  const registry = new RegistryStandIn();
  const registryUrl = await registry.start();
  registry.put('dataport', { typePrefix: 'Dataport' });
  const feed = await FeedServer.start();
  feed.server.entries = [weissenhorn, room];
  const start = (waitForNetworks = true, allowPrivateAddresses = true): Promise<TestDirectory> => {
    const harvest = { urls: new Map<string, string>(), intervalMs: 100 };
    const access = { url: registryUrl, token: registry.token };
    const options = { harvest, registry: access, signingSecret, allowPrivateAddresses };
    return startDirectory(database.url, options, waitForNetworks);
  };
  let directory: TestDirectory | undefined = await start();
  const running = (): TestDirectory => directory as TestDirectory;
  const stopDirectory = async () => {
    await directory?.stop();
    directory = undefined;
  };
  return {
    registry,
    feed,
    get directory() {
      return running();
    },
    publish: (state) => registry.put('neu-ulm', { typePrefix: 'NeuUlm', state, catalogUrl: feed.url }),
    untilShown: (headers = {}) =>
      waitUntil(async () => {
        const { data } = await running().query<{ offers: { totalCount: number } }>(
          '{ offers { totalCount } }',
          {},
          headers,
        );
        return data.offers.totalCount === 1;
      }),
    untilAcknowledged: () => waitUntil(() => registry.acknowledged.at(-1) === registry.etag),
    stopDirectory,
    async restart({ waitForNetworks, isNew = false, allowPrivateAddresses } = {}) {
      await stopDirectory();
      if (isNew) {
        await database.drop();
        database = await createTestDatabase();
      }
      directory = await start(waitForNetworks, allowPrivateAddresses);
    },
    async stop() {
      await stopDirectory();
      await registry.stop();
      await feed.server.stop();
      await database.drop();
    },
  };
}
