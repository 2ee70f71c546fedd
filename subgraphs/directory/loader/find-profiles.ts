import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { EntityStub } from '../entity/stubs.ts';
import { runSql } from '../query/run-sql.ts';

/** References to the profiles of these networks, as far as their feeds brought one. */
export function findProfiles(
  em: EntityManager,
  networkIds: readonly string[],
): Promise<(EntityStub & { networkId: string })[]> {
  return runSql(
    em,
    sql<EntityStub & { networkId: string }>`select id, type_name as "__typename", network_id as "networkId" from entry
      where kind = 'PROFILE' and network_id = any(${networkIds}) order by id desc`,
  );
}
