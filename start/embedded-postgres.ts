import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockData } from './data-lock.ts';
import { findFreePort } from './free-port.ts';
import { clusterPath, SUPERUSER } from './postgres/make-cluster.ts';
import { openCluster } from './postgres/open-cluster.ts';
import { createDatabase, withDatabase } from './postgres/create-database.ts';
import { type KeptServer, keepServer } from './postgres/keep-server.ts';
import { makeEnterableDir } from './postgres/make-enterable-dir.ts';
import { stopOrphanedServer } from './postgres/postmaster-file.ts';
import { findServerPrograms } from './postgres/server-programs.ts';
import { chooseServerUser } from './postgres/server-user.ts';
import { StartError } from './start-error.ts';

/** For root alone: where files go that the server's user could not reach in root's own folders. */
const OUTSIDE_DIR = '/var/lib/hubgraph';

/** A PostgreSQL server that runs as long as this process, on 127.0.0.1. */
export interface EmbeddedPostgres {
  /** Process id of the server that runs now; a server that dies is replaced. */
  readonly pid: number;
  /** Connection URL of the superuser to the database `postgres`, with the password. */
  readonly adminUrl: string;
  /** Where the database's files are; not in the data folder when the server's user may not enter that. */
  readonly filesDir: string;
  /** Connection URL of a database, which need not exist yet. */
  databaseUrl(name: string): string;
  /** Makes a database unless it exists, and returns its URL. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server in order and gives the data folder free. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server from the npm registry on a data folder, which is made when missing. Reopens what is
 * there; recovers what a crash left. Two servers never work on one folder.
 *
 * @param options.dataDir holds `cluster` (the database's files, or a link to them), `password`, `lock` and `server.log`
 * @param options.durable false skips the waiting for the disk: only for data that may be lost (tests)
 * @param options.onDeath told when the server died and is started again (on the same port), and, with null, when that failed
 * @throws StartError DATA_IN_USE, DATA_VERSION, DATA_UNUSABLE, NO_SERVER_USER, NO_SERVER_PROGRAM, SERVER_FAILED
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  durable?: boolean;
  onDeath?: (deadPid: number | null) => void;
}): Promise<EmbeddedPostgres> {
  const dataDir = makeDataDir(resolve(options.dataDir));
  const lock = lockData(dataDir);
  try {
    const { password, server } = await openAndRun(dataDir, options);
    const adminUrl = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${server.port}/postgres`;
    const databaseUrl = (name: string) => withDatabase(adminUrl, name);
    return {
      get pid() {
        return server.pid;
      },
      adminUrl,
      filesDir: realpathSync(clusterPath(dataDir)),
      databaseUrl,
      async createDatabase(name) {
        await createDatabase(adminUrl, name);
        return databaseUrl(name);
      },
      async stop() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openAndRun(
  dataDir: string,
  { durable = true, onDeath = () => undefined }: { durable?: boolean; onDeath?: (deadPid: number | null) => void },
): Promise<{ password: string; server: KeptServer }> {
  const cluster = clusterPath(dataDir);
  const user = chooseServerUser(cluster);
  const isRoot = user.ids !== undefined;
  const programs = findServerPrograms(user, isRoot ? OUTSIDE_DIR : dataDir);
  const password = await openCluster(dataDir, { user, programs, durable, outsideDir: join(OUTSIDE_DIR, 'clusters') });
  await stopOrphanedServer(cluster);
  const server = await keepServer(
    {
      postgres: programs.postgres,
      user,
      durable,
      clusterDir: realpathSync(cluster),
      logFile: join(dataDir, 'server.log'),
    },
    findFreePort,
    onDeath,
  );
  return { password, server };
}

function makeDataDir(dataDir: string): string {
  try {
    makeEnterableDir(dataDir);
    return dataDir;
  } catch (cause) {
    throw new StartError('DATA_UNUSABLE', `The data folder ${dataDir} cannot be made: ${(cause as Error).message}`, {
      cause,
    });
  }
}
