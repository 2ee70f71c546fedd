import { databaseName } from '../processes.ts';
import { createDatabase, withDatabase } from './create-database.ts';

/**
 * Makes the database of each subgraph unless it exists.
 *
 * @param serverUrl connection URL of a user who may create databases
 * @returns connection URL of each subgraph's database, by the subgraph's name
 * @throws StartError DATABASE_REFUSED
 */
export async function createSubgraphDatabases(
  serverUrl: string,
  subgraphs: readonly string[],
): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const subgraph of subgraphs) {
    const name = databaseName(subgraph);
    await createDatabase(serverUrl, name);
    urls.set(subgraph, withDatabase(serverUrl, name));
  }
  return urls;
}
