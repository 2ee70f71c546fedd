import { pino } from 'pino';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { connectDatabase } from '../../kit/database/connect-database.ts';
import { migrateDatabase } from '../../kit/database/migrate-database.ts';
import { createDirectory } from '../directory.ts';

/** The tables of a directory, with vocabulary and networks loaded, and nothing that serves or harvests. */
export interface TestIndex {
  readonly em: EntityManager;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** Makes a directory's tables in a database of its own. */
export async function openIndex(): Promise<TestIndex> {
  const database = await createTestDatabase();
  const directory = createDirectory({ harvest: { urls: new Map(), intervalMs: 1000 } });
  const orm = await connectDatabase(directory.database, { databaseUrl: database.url });
  await migrateDatabase(orm);
  await directory.load?.(orm, pino({ level: 'silent' }));
  return {
    em: orm.em.fork(),
    databaseUrl: database.url,
    async stop() {
      await orm.close(true);
      await database.drop();
    },
  };
}
