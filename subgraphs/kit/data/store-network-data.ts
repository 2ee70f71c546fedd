import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { CatalogEntry } from '../contract/catalog/catalog-entry.ts';
import { Hub } from '../contract/hub/hub.ts';
import { Offer } from '../contract/offer/offer.ts';
import { NetworkProfile } from '../contract/profile/network-profile.ts';
import { Organisation } from '../contract/values/organisation.ts';
import { Source } from '../contract/values/source.ts';
import { emptyContent } from './catalog/catalog-content.ts';
import type { CatalogContent } from './catalog/catalog-content.ts';
import { createHub, createOffer, createProfile } from './create-entities.ts';
import type { NetworkData } from './network-data.ts';
import { storedEntries } from './stored-entry.ts';
import type { StoredEntry } from './stored-entry.ts';

/** How many entities a load wrote (new or changed), and how many it took away. */
export interface LoadResult {
  readonly written: number;
  readonly removed: number;
}

/**
 * Makes the database say of a network what its data say, in one transaction: entities whose content changed are replaced and move
 * to the end of the feed, entities that are gone leave a tombstone, the others stay untouched, and so do other networks of the
 * database. The same data again write nothing.
 */
export async function storeNetworkData(orm: MikroORM, data: NetworkData): Promise<LoadResult> {
  const { profile, hubs, offers } = storedEntries(data);
  return orm.em.fork().transactional(async (em) => {
    const feed = await lockFeed(em, data.network);
    const isChanged = ({ document, hash }: StoredEntry) => feed.get(document.id)?.contentHash !== hash;
    const changed = {
      profile: [profile].filter(isChanged),
      hubs: hubs.filter(isChanged),
      offers: offers.filter(isChanged),
    };
    const written: StoredEntry[] = [...changed.profile, ...changed.hubs, ...changed.offers];
    const kept = new Set([profile, ...hubs, ...offers].map(({ document }) => document.id));
    const removed = [...feed.values()].filter(({ id, deleted }) => !deleted && !kept.has(id));
    if (written.length === 0 && removed.length === 0) return { written: 0, removed: 0 };

    await em.upsertMany(Source, [...data.sources]);
    await em.upsertMany(Organisation, [...data.organisations]);
    const ids = [...written.map(({ document }) => document.id), ...removed.map(({ id }) => id)];
    await em.nativeDelete(Offer, { id: { $in: ids } });
    await em.nativeDelete(Hub, { id: { $in: ids } });
    await em.nativeDelete(NetworkProfile, { id: { $in: ids } });

    const now = new Date();
    for (const entry of changed.profile) createProfile(em, entry, now);
    for (const entry of changed.hubs) createHub(em, entry, now);
    for (const entry of changed.offers) createOffer(em, entry, now);
    await append(em, data.network, now, [
      ...written.map(({ content, hash }) => ({ content, hash, deleted: false })),
      ...removed.map((entry) => ({ content: emptyContent(entry), hash: '', deleted: true })),
    ]);
    await em.flush();
    const ofNetwork = `${data.network}:%`;
    await em.nativeDelete(Source, { key: { $like: ofNetwork, $nin: data.sources.map(({ key }) => key) } });
    await em.nativeDelete(Organisation, { key: { $like: ofNetwork, $nin: data.organisations.map(({ key }) => key) } });
    return { written: written.length, removed: removed.length };
  });
}

const feedFields = ['id', 'kind', 'typeName', 'sequence', 'contentHash', 'deleted'] as const;

type FeedEntry = Pick<CatalogEntry, (typeof feedFields)[number]>;

/**
 * Takes the one writer's lock of the database and reads the feed of the network. Sequences are given and committed under the
 * lock, so their order is the order of commits, and a reader never gets past a change that is not visible yet. Readers are not
 * held up.
 */
async function lockFeed(em: EntityManager, networkId: string): Promise<ReadonlyMap<string, FeedEntry>> {
  await em.execute('lock table catalog_entry in share row exclusive mode');
  const entries = await em.find(CatalogEntry, { networkId }, { fields: feedFields, disableIdentityMap: true });
  return new Map(entries.map((entry) => [entry.id, entry]));
}

interface Change {
  readonly content: CatalogContent;
  readonly hash: string;
  readonly deleted: boolean;
}

async function append(
  em: EntityManager,
  networkId: string,
  updatedAt: Date,
  changes: readonly Change[],
): Promise<void> {
  const [{ last }] = await em.execute<[{ last: string }]>(
    'select coalesce(max(sequence), 0) as last from catalog_entry',
  );
  await em.nativeDelete(CatalogEntry, { id: { $in: changes.map(({ content }) => content.id) } });
  for (const [index, { content, hash, deleted }] of changes.entries()) {
    const sequence = Number(last) + 1 + index;
    em.create(CatalogEntry, { ...content, networkId, contentHash: hash, deleted, updatedAt, sequence });
  }
}
