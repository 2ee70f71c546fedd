import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { fromEntries, whereEntries } from '../query/entry-query.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import { runSql } from '../query/run-sql.ts';

/** What is watched of an offer. */
export interface WatchedOffer {
  readonly id: string;
  readonly typeName: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly updatedAtMs: number;
}

/** The offers that meet the conditions, of all or of those with one of `ids`. */
export function selectOffers(
  em: EntityManager,
  conditions: EntryConditions,
  ids: readonly string[] | null,
): Promise<WatchedOffer[]> {
  const among = ids ? [...conditions.conditions, sql`e.id = any(${ids})`] : conditions.conditions;
  const query = { ...conditions, conditions: among, scopeKind: 'ROOT' } as const;
  return runSql(
    em,
    sql<WatchedOffer>`select e.id, e.type_name as "typeName", e.title, (extract(epoch from e.updated_at) * 1000)::float8 as "updatedAtMs"
      from ${fromEntries(query)} where ${whereEntries(query)} order by e.updated_at, e.id`,
  );
}
