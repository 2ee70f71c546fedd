import { databaseName } from '../processes.ts';
import { createDatabase, withDatabase } from './create-database.ts';

/**
 * Makes the database of each process that has one unless it exists.
 *
 * @param serverUrl connection URL of a user who may create databases
 * @returns connection URL of each database, by the name of the process
 * @throws StartError DATABASE_REFUSED
 */
export async function createDatabases(serverUrl: string, owners: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const owner of owners) {
    const name = databaseName(owner);
    await createDatabase(serverUrl, name);
    urls.set(owner, withDatabase(serverUrl, name));
  }
  return urls;
}
