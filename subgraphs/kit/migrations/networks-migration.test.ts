import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { contractEntities } from '../contract/contract-entities.ts';
import { readNetworkData } from '../data/read-network-data.ts';
import { storeNetworkData } from '../data/store-network-data.ts';
import { connectDatabase } from '../database/connect-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { findNetwork } from '../networks/find-network.ts';
import { writeDataFiles } from '../testkit/write-data-files.ts';
import { contractMigrations } from './contract-migrations.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const former = `
insert into organisation (key, name, kind) values ('operator', 'Betreiberin', 'COMPANY');
insert into source (key, title) values ('report', 'Bericht');
insert into network_profile (id, operator_key, updated_at) values ('dataport:profile', 'operator', now());
insert into hub (id, title, target_groups, updated_at, status_value, status_source_key) values
  ('dataport:one', 'Eins', '{}', now(), 'ACTIVE', 'report'), ('dataport:gone', 'Fort', '{}', now(), 'ACTIVE', 'report');
insert into catalog_entry (id, sequence, content_hash, kind, type_name, deleted, updated_at, texts, topics, target_groups, places, agreement_kinds) values
  ('dataport:profile', 1, 'a', 'PROFILE', 'DataportNetworkProfile', false, now(), '{}', '[]', '{}', '[]', '{}'),
  ('dataport:one', 2, 'b', 'HUB', 'DataportHub', false, now(), '{}', '[]', '{}', '[]', '{}'),
  ('dataport:gone', 3, 'c', 'HUB', 'DataportHub', false, now(), '{}', '[]', '{}', '[]', '{}');
`;

test('a database of one network is carried over: the load behind it brings its data back, the feed goes on', async () => {
  const orm = await connectDatabase(
    { entities: contractEntities, migrations: contractMigrations },
    { databaseUrl: database.url },
  );
  try {
    await orm.migrator.up({ to: '0001-contract' });
    await orm.em.execute(former);
    const [feed] = await orm.em.execute('select id from catalog_feed');
    await migrateDatabase(orm);
    expect(await storeNetworkData(orm, readNetworkData(findNetwork('dataport'), writeDataFiles()))).toEqual({
      written: 7,
      removed: 1,
    });
    expect(await orm.em.execute('select id from catalog_feed')).toEqual([feed]);
    const entries = await orm.em.execute<{ sequence: string; deleted: boolean; network_id: string }[]>(
      'select sequence, deleted, network_id from catalog_entry order by sequence',
    );
    expect(entries.map(({ sequence }) => Number(sequence))).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
    expect(entries.at(-1)).toMatchObject({ deleted: true, network_id: 'dataport' });
  } finally {
    await orm.close();
  }
});
