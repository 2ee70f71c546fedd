import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';

/** What is needed to refer to an entry. */
export interface IndexedEntry {
  readonly id: string;
  readonly kind: 'HUB' | 'OFFER' | 'PROFILE';
  readonly typeName: string;
  readonly networkId: string;
}

/** The indexed entries with these ids. */
export function findEntries(em: EntityManager, ids: readonly string[]): Promise<IndexedEntry[]> {
  return runSql(
    em,
    sql<IndexedEntry>`select id, kind, type_name as "typeName", network_id as "networkId" from entry where id = any(${ids})`,
  );
}
