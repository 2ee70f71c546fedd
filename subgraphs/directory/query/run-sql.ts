import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely, RawBuilder } from 'kysely';

/** Runs a statement composed with Kysely's `sql` tag, in the entity manager's transaction if it has one, and logs it as MikroORM does. */
export async function runSql<Row>(em: EntityManager, query: RawBuilder<Row>): Promise<Row[]> {
  const kysely: Kysely<unknown> = em.getKysely<unknown>();
  const compiled = query.compile(kysely);
  em.config.getLogger().logQuery({ query: compiled.sql, level: 'info' });
  const result = await kysely.executeQuery(compiled);
  return result.rows;
}
