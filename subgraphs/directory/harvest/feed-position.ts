import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';
import type { HarvestFailure } from './harvest-error.ts';

/** How far the feed of a network was read. */
export interface FeedPosition {
  /** Resume behind it; null: from the beginning. */
  readonly cursor: string | null;
  /** How often the feed was begun anew: entries carry the generation in which they last came. */
  readonly generation: number;
  /** The feed is being read from the beginning; what does not come again is removed at its end. */
  readonly resyncing: boolean;
}

/** Reads the position. `lock` keeps it as it is until the end of the transaction. */
export async function readFeedPosition(em: EntityManager, networkId: string, lock = false): Promise<FeedPosition> {
  const rows = await runSql(
    em,
    sql<FeedPosition>`select cursor, generation, resyncing from feed where network_id = ${networkId} ${lock ? sql`for update` : sql``}`,
  );
  return rows[0] ?? { cursor: null, generation: 0, resyncing: false };
}

/** Begins the feed of a network anew. What is indexed stays until the end of the feed shows what is left of it. */
export async function restartFeed(em: EntityManager, networkId: string): Promise<void> {
  await runSql(
    em,
    sql`update feed set cursor = null, generation = generation + 1, resyncing = true where network_id = ${networkId}`,
  );
}

/** Begins anew the feeds of which entries were refused: a newer vocabulary, loaded at a start, may accept them. */
export async function restartIncompleteFeeds(em: EntityManager): Promise<void> {
  const rows = await runSql(em, sql<{ id: string }>`select distinct network_id as id from refused_entry`);
  for (const { id } of rows) await restartFeed(em, id);
}

/** Records on the feeds of all other networks that there is no address to harvest them at. */
export async function recordMissingAddresses(em: EntityManager, addressed: readonly string[]): Promise<void> {
  const failure: HarvestFailure = 'NO_ADDRESS';
  await runSql(em, sql`update feed set failure = ${failure} where network_id <> all(${addressed})`);
}
