import type { EntityManager } from '@mikro-orm/postgresql';
import { CatalogEntry } from '../contract/catalog/catalog-entry.ts';
import { CatalogFeed } from '../contract/catalog/catalog-feed.ts';
import type { CatalogPage } from '../contract/catalog/catalog-page.ts';
import { decodeCatalogCursor, encodeCatalogCursor } from './catalog-cursor.ts';

/**
 * Reads a page of the feed in the order of its changes. Each id is there once, at its last change: whoever reads on from a
 * cursor sees every entity that changed since, and whoever reads from the beginning reads no history.
 */
export async function readCatalog(em: EntityManager, after: string | null, first: number): Promise<CatalogPage> {
  const feed = await em.findOneOrFail(CatalogFeed, { id: { $ne: null } });
  const behind = after === null ? 0 : decodeCatalogCursor(after, feed.id);
  const found = await em.find(
    CatalogEntry,
    { sequence: { $gt: behind } },
    { orderBy: { sequence: 'asc' }, limit: first + 1 },
  );
  const entries = found.slice(0, first);
  for (const entry of entries) {
    entry.cursor = encodeCatalogCursor({ feedId: feed.id, sequence: entry.sequence });
  }
  return { entries, endCursor: entries.at(-1)?.cursor ?? after, hasNextPage: found.length > first };
}
