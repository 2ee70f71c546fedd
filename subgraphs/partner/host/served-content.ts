import type { EntityManager } from '@mikro-orm/postgresql';

/** What is served of a network. */
export interface ServedContent {
  readonly title: string;
  readonly hubs: number;
  readonly offers: number;
}

/** Counts what the database has of a network; null when it never had a version without problems. */
export async function readServedContent(em: EntityManager, network: string): Promise<ServedContent | null> {
  const [row] = await em.execute<{ title: string | null; hubs: string; offers: string }[]>(
    `select max(title) filter (where kind = 'PROFILE') as title, count(*) filter (where kind = 'HUB') as hubs,
       count(*) filter (where kind = 'OFFER') as offers
     from catalog_entry where network_id = ? and not deleted`,
    [network],
  );
  return row?.title ? { title: row.title, hubs: Number(row.hubs), offers: Number(row.offers) } : null;
}

/** Ids of the networks that the database has, also of those whose folder is gone. */
export async function listServedNetworks(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ network_id: string }[]>('select distinct network_id from catalog_entry');
  return rows.map(({ network_id: network }) => network);
}
