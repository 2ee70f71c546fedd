import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Keyset } from './cursor.ts';
import { runSql } from './run-sql.ts';

/** A list of topics or regions: `key` is their id, they are ordered by `name`, `where` must hold. */
export interface TermQuery {
  readonly table: 'topic' | 'region';
  readonly key: RawBuilder<string>;
  readonly name: RawBuilder<string>;
  readonly where: RawBuilder<unknown>;
  readonly cursorMark: string;
  readonly after: Keyset | null;
  readonly first: number;
}

/** A page of keys, each with its place in the order. */
export interface TermPage {
  readonly rows: readonly Keyset[];
  readonly hasNextPage: boolean;
}

/** The page of a list of topics or regions. */
export async function selectTermPage(em: EntityManager, query: TermQuery): Promise<TermPage> {
  const { table, key, name, where, after, first } = query;
  const behind = after ? sql`(${name}, ${key}) > (${after.key}, ${after.id})` : sql`true`;
  const rows = await runSql(
    em,
    sql<Keyset>`select ${key} as id, ${name} as key from ${sql.table(table)} where ${where} and ${behind}
      order by ${name}, ${key} limit ${first + 1}`,
  );
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** How many topics or regions the list has on all pages. */
export async function countTerms(em: EntityManager, { table, where }: TermQuery): Promise<number> {
  const rows = await runSql(
    em,
    sql<{ total: number }>`select count(*)::int as total from ${sql.table(table)} where ${where}`,
  );
  return rows[0]?.total ?? 0;
}
