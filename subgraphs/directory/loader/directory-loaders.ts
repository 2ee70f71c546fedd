import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { Feed } from '../entity/feed.ts';
import type { EntityStub } from '../entity/stubs.ts';
import { findEntries } from './find-entries.ts';
import type { IndexedEntry } from './find-entries.ts';
import { findFeeds } from './find-feeds.ts';
import { findNetworkCounts } from './find-network-counts.ts';
import type { NetworkCounts } from './find-network-counts.ts';
import { findProfiles } from './find-profiles.ts';
import { loadByKey } from './load-by-key.ts';

type Loader<Value> = DataLoader<string, Value | null>;

/** Loaders of a request: N keys of one kind cost one statement. */
export interface DirectoryLoaders {
  /** Hubs and offers by id. */
  readonly entries: Loader<IndexedEntry>;
  /** By id of the network. */
  readonly feeds: Loader<Feed & { networkId: string }>;
  /** By id of the network. */
  readonly networkCounts: Loader<NetworkCounts>;
  /** By id of the network. */
  readonly profiles: Loader<EntityStub & { networkId: string }>;
}

/** Makes the loaders of a request. */
export function createDirectoryLoaders(em: EntityManager, staleAfterMs: number): DirectoryLoaders {
  const networkId = (value: { networkId: string }) => value.networkId;
  return {
    entries: loadByKey(
      (ids) => findEntries(em, ids),
      ({ id }) => id,
    ),
    feeds: loadByKey((ids) => findFeeds(em, ids, staleAfterMs), networkId),
    networkCounts: loadByKey((ids) => findNetworkCounts(em, ids), networkId),
    profiles: loadByKey((ids) => findProfiles(em, ids), networkId),
  };
}
