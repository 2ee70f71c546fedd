import type { MikroORM } from '@mikro-orm/postgresql';

/** Brings the database to the newest schema, all pending migrations in one transaction: after a failure nothing is changed. */
export async function migrateDatabase(orm: MikroORM): Promise<void> {
  await orm.migrator.up();
}
