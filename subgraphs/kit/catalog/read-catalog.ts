import type { EntityManager } from '@mikro-orm/postgresql';
import { CatalogEntry } from '../contract/catalog/catalog-entry.ts';
import { CatalogFeed } from '../contract/catalog/catalog-feed.ts';
import type { CatalogPage } from '../contract/catalog/catalog-page.ts';
import { decodeCatalogCursor, encodeCatalogCursor } from './catalog-cursor.ts';

/** Which part of a feed to read: at the most `first` entries, behind a cursor or from the beginning. */
export interface CatalogRange {
  readonly after: string | null;
  readonly first: number;
}

/**
 * Reads a page of the feed of a network, or of all networks of the database (null), in the order of its changes. Each id is there
 * once, at its last change: whoever reads on from a cursor sees every entity that changed since, and whoever reads from the
 * beginning reads no history.
 */
export async function readCatalog(
  em: EntityManager,
  network: string | null,
  { after, first }: CatalogRange,
): Promise<CatalogPage> {
  const { id } = await em.findOneOrFail(CatalogFeed, { id: { $ne: null } });
  const feedId = network === null ? id : `${id}/${network}`;
  const behind = after === null ? 0 : decodeCatalogCursor(after, feedId);
  const found = await em.find(
    CatalogEntry,
    { sequence: { $gt: behind }, ...(network !== null && { networkId: network }) },
    { orderBy: { sequence: 'asc' }, limit: first + 1 },
  );
  const entries = found.slice(0, first);
  for (const entry of entries) entry.cursor = encodeCatalogCursor({ feedId, sequence: entry.sequence });
  return { entries, endCursor: entries.at(-1)?.cursor ?? after, hasNextPage: found.length > first };
}
