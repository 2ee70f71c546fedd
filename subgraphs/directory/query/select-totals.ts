import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { fromEntries, whereEntries } from './entry-query.ts';
import type { EntryQuery } from './entry-query.ts';
import { runSql } from './run-sql.ts';
import { scopeTables } from './scope.ts';
import type { Scope } from './scope.ts';

/** How many entries each scope's list has on all pages, in one statement, in the order of the scopes. */
export async function selectTotals(em: EntityManager, query: EntryQuery, scopes: readonly Scope[]): Promise<number[]> {
  const rows = await runSql(
    em,
    sql<{ scope: string; total: number }>`with ${scopeTables(scopes)}
      select s.key as scope, (select count(*)::int from ${fromEntries(query)} where ${whereEntries(query)}) as total from scope s`,
  );
  const totals = new Map(rows.map(({ scope, total }) => [scope, total]));
  return scopes.map(({ key }) => totals.get(key) ?? 0);
}
