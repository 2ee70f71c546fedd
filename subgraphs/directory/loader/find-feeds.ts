import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { FeedState } from '../entity/feed-state.ts';
import type { Feed } from '../entity/feed.ts';
import { harvestFailures } from '../harvest/harvest-error.ts';
import type { HarvestFailure } from '../harvest/harvest-error.ts';
import { runSql } from '../query/run-sql.ts';

interface FeedRow {
  readonly networkId: string;
  readonly harvestedAtSeconds: number | null;
  readonly changedAtSeconds: number | null;
  readonly lagSeconds: number | null;
  readonly failure: HarvestFailure | null;
  readonly refusedEntries: number;
  readonly refusal: string | null;
}

const silent = new Set<HarvestFailure | null>(['NO_ADDRESS', 'UNREACHABLE', 'TIMEOUT', 'BAD_STATUS']);

/** How the index of these networks stands; a feed read to its end longer ago than `staleAfterMs` is stale. */
export async function findFeeds(
  em: EntityManager,
  networkIds: readonly string[],
  staleAfterMs: number,
): Promise<(Feed & { networkId: string })[]> {
  const rows = await runSql(
    em,
    sql<FeedRow>`select f.network_id as "networkId", f.failure,
        extract(epoch from f.last_harvested_at)::float8 as "harvestedAtSeconds",
        extract(epoch from f.last_change_at)::float8 as "changedAtSeconds",
        round(extract(epoch from clock_timestamp() - f.last_harvested_at), 3)::float8 as "lagSeconds",
        (select count(*)::int from refused_entry r where r.network_id = f.network_id) as "refusedEntries",
        (select concat(r.entry_id, ': ', r.reason) from refused_entry r where r.network_id = f.network_id
          order by r.entry_id limit 1) as refusal
      from feed f where f.network_id = any(${networkIds})`,
  );
  return rows.map((row) => ({
    networkId: row.networkId,
    state: stateOf(row, staleAfterMs),
    lastHarvestedAt: toDate(row.harvestedAtSeconds),
    lastChangeAt: toDate(row.changedAtSeconds),
    lagSeconds: row.lagSeconds,
    refusedEntries: row.refusedEntries,
    lastError: row.failure ? harvestFailures[row.failure] : row.refusal && `Refused: ${row.refusal}`,
  }));
}

function stateOf({ lagSeconds, failure }: FeedRow, staleAfterMs: number): FeedState {
  if (lagSeconds === null) return FeedState.NEVER_HARVESTED;
  if (silent.has(failure)) return FeedState.UNREACHABLE;
  return failure || lagSeconds * 1000 > staleAfterMs ? FeedState.STALE : FeedState.CURRENT;
}

function toDate(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(seconds * 1000);
}
