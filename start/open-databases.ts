import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { createDatabases } from './postgres/create-databases.ts';

/** The databases of the federation, one a process. */
export interface Databases {
  /** Connection URL of each database, by the name of its process. */
  readonly urls: ReadonlyMap<string, string>;
  /** Process id of the embedded server; null when the server of `DATABASE_URL` is used. */
  readonly pid: number | null;
  /** Where the embedded server keeps its files if that is not the data folder; else null. */
  readonly outsideDir: string | null;
  /** Where the server is, without user and password. */
  readonly serverUrl: string;
  stop(): Promise<void>;
}

/**
 * Opens the databases: on the server of `DATABASE_URL` when it is given, else on an embedded one. Missing ones are made.
 *
 * @param onDeath told when the embedded server died and is started again; with null when it stays down
 * @throws StartError as `startEmbeddedPostgres` and `createDatabase` do
 */
export async function openDatabases(
  { dataDir, databaseUrl }: Pick<Configuration, 'dataDir' | 'databaseUrl'>,
  owners: readonly string[],
  onDeath: (deadPid: number | null) => void,
): Promise<Databases> {
  if (databaseUrl !== undefined) {
    const urls = await createDatabases(databaseUrl, owners);
    return { urls, pid: null, outsideDir: null, serverUrl: hideUser(databaseUrl), stop: noStop };
  }
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), onDeath });
  try {
    const urls = await createDatabases(server.adminUrl, owners);
    const outsideDir = server.filesDir.startsWith(realpathSync(dataDir)) ? null : server.filesDir;
    return { urls, pid: server.pid, outsideDir, serverUrl: hideUser(server.adminUrl), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function hideUser(serverUrl: string): string {
  const { hostname, port } = new URL(serverUrl);
  return `postgresql://${hostname}:${port || '5432'}`;
}

async function noStop(): Promise<void> {
  // The server of DATABASE_URL is not ours to stop.
}
