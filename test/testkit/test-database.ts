import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { createDatabase, withDatabase } from '../../start/postgres/create-database.ts';

/** An empty PostgreSQL database for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database, and ends connections that are still open. */
  drop(): Promise<void>;
}

/** Makes an empty database on the test run's PostgreSQL server (`global-setup.ts`), or on the given one. */
export async function createTestDatabase(serverUrl = inject('databaseServerUrl')): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(serverUrl, name);
  return { url: withDatabase(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
