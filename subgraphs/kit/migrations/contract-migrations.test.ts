import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { contractEntities } from '../contract/contract-entities.ts';
import { connectDatabase } from '../database/connect-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { contractMigrations } from './contract-migrations.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

test('migrations make the tables that the entities describe, and a second run changes nothing', async () => {
  const definition = { entities: contractEntities, migrations: contractMigrations };
  const orm = await connectDatabase(definition, { databaseUrl: database.url });
  try {
    await migrateDatabase(orm);
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    const [feed] = await orm.em.execute('select id from catalog_feed');
    await migrateDatabase(orm);
    expect(await orm.em.execute('select id from catalog_feed')).toEqual([feed]);
  } finally {
    await orm.close();
  }
});
