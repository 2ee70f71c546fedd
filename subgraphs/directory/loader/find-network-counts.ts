import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';

/** What a network has in the index. */
export interface NetworkCounts {
  readonly networkId: string;
  readonly hubs: number;
  readonly sites: number;
  readonly offers: number;
}

/** Counts hubs, their sites and offers of these networks; none for a network without entries. */
export function findNetworkCounts(em: EntityManager, networkIds: readonly string[]): Promise<NetworkCounts[]> {
  return runSql(
    em,
    sql<NetworkCounts>`select e.network_id as "networkId",
        count(*) filter (where e.kind = 'HUB')::int as hubs,
        count(*) filter (where e.kind = 'OFFER')::int as offers,
        coalesce(sum((select count(*) from entry_place p where p.entry_id = e.id)) filter (where e.kind = 'HUB'), 0)::int as sites
      from entry e where e.network_id = any(${networkIds}) group by e.network_id`,
  );
}
