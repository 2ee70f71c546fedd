import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { notifyChanges } from '../changes/notify-changes.ts';
import { runSql } from '../query/run-sql.ts';
import type { CheckedEntry } from './check-entry.ts';
import type { EntryRecord, Tombstone } from './entry-record.ts';
import { readFeedPosition } from './feed-position.ts';
import type { FeedPosition } from './feed-position.ts';
import { HarvestError } from './harvest-error.ts';
import { storeEntries } from './store-entries.ts';

/** A page whose entries were checked. */
export interface CheckedPage {
  readonly entries: readonly CheckedEntry[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/**
 * Applies a page that was fetched at `position`, entries and new position in one transaction: after a crash both are there or neither.
 * @throws HarvestError `POSITION_MOVED` when another process has read on meanwhile.
 */
export async function applyPage(
  em: EntityManager,
  networkId: string,
  position: FeedPosition,
  page: CheckedPage,
): Promise<void> {
  await em.fork().transactional(async (em) => {
    const { cursor, generation, resyncing } = await readFeedPosition(em, networkId, true);
    if (cursor !== position.cursor || generation !== position.generation) {
      throw new HarvestError('POSITION_MOVED', `from ${position.cursor} to ${cursor}`);
    }
    const { kept, removed, refused } = lastOfEach(page.entries);
    await storeEntries(em, networkId, generation, kept);
    const removedIds = removed.map(({ id }) => id);
    await runSql(em, sql`delete from entry where id = any(${removedIds})`);
    await recordRefusals(em, networkId, generation, refused, [...kept, ...removed]);
    await advance(em, networkId, page, [...kept, ...removed]);
    const missingIds = page.hasNextPage ? [] : await endFeed(em, networkId, generation, resyncing);
    await notifyChanges(em, [...kept.map(({ id }) => id), ...removedIds, ...missingIds]);
  });
}

/** The same id may come again, the last one counts; a refused one does not undo a good one before it. */
function lastOfEach(entries: readonly CheckedEntry[]) {
  const kept = new Map<string, EntryRecord>();
  const removed = new Map<string, Tombstone>();
  const refused = new Map<string, string>();
  for (const entry of entries) {
    if (entry.outcome === 'REFUSE') {
      refused.set(entry.id, entry.reason);
      continue;
    }
    for (const earlier of [kept, removed, refused]) earlier.delete(entry.id);
    if (entry.outcome === 'KEEP') kept.set(entry.id, entry.entry);
    else removed.set(entry.id, entry.entry);
  }
  return { kept: [...kept.values()], removed: [...removed.values()], refused };
}

/** A refused entry has come all the same: what is indexed of it stays. The refusal is remembered until a good one comes. */
async function recordRefusals(
  em: EntityManager,
  networkId: string,
  generation: number,
  refused: ReadonlyMap<string, string>,
  good: readonly { readonly id: string }[],
): Promise<void> {
  const ids = [...refused.keys()];
  await runSql(
    em,
    sql`delete from refused_entry where network_id = ${networkId} and entry_id = any(${good.map(({ id }) => id)})`,
  );
  if (ids.length === 0) return;
  await runSql(
    em,
    sql`insert into refused_entry (network_id, entry_id, reason)
      select ${networkId}, * from unnest(${ids}::text[], ${[...refused.values()]}::text[])
      on conflict (network_id, entry_id) do update set reason = excluded.reason`,
  );
  await runSql(
    em,
    sql`update entry set generation = ${generation} where network_id = ${networkId} and id = any(${ids})`,
  );
}

async function advance(
  em: EntityManager,
  networkId: string,
  { endCursor }: CheckedPage,
  changes: readonly { readonly updatedAt: string }[],
): Promise<void> {
  const times = changes.map(({ updatedAt }) => updatedAt);
  await runSql(
    em,
    sql`update feed set cursor = coalesce(${endCursor}, cursor),
        last_change_at = greatest(last_change_at, (select max(t) from unnest(${times}::timestamptz[]) t))
      where network_id = ${networkId}`,
  );
}

/** Ids of the entries that did not come again and are removed. */
async function endFeed(
  em: EntityManager,
  networkId: string,
  generation: number,
  resyncing: boolean,
): Promise<string[]> {
  const missing = resyncing
    ? await runSql(
        em,
        sql<{
          id: string;
        }>`delete from entry where network_id = ${networkId} and generation < ${generation} returning id`,
      )
    : [];
  await runSql(
    em,
    sql`update feed set resyncing = false, failure = null, last_harvested_at = clock_timestamp() where network_id = ${networkId}`,
  );
  return missing.map(({ id }) => id);
}
