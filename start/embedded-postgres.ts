import { lstatSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockData } from './data-lock.ts';
import { findFreePort } from './free-port.ts';
import { checkVersion, clusterPath, openCluster, SUPERUSER } from './postgres/cluster.ts';
import { createDatabase, withDatabase } from './postgres/create-database.ts';
import { makeEnterableDir } from './postgres/make-enterable-dir.ts';
import { stopOrphanedServer } from './postgres/postmaster-file.ts';
import { type RunningServer, runServer, type ServerOptions } from './postgres/run-server.ts';
import { findServerPrograms } from './postgres/server-programs.ts';
import { chooseServerUser } from './postgres/server-user.ts';
import { StartError } from './start-error.ts';

/** For root alone: where files go that the server's user could not reach in root's own folders. */
const OUTSIDE_DIR = '/var/lib/hubgraph';
const START_ATTEMPTS = 20;
const PASSING_FAILURES = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** A PostgreSQL server that runs as long as this process, on 127.0.0.1. */
export interface EmbeddedPostgres {
  readonly pid: number;
  /** Connection URL of the superuser to the database `postgres`, with the password. */
  readonly adminUrl: string;
  /** Resolves when the server has ended, whether stopped or not. */
  readonly ended: Promise<void>;
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
 * @param options.port a fixed port; without it a free one
 * @throws StartError DATA_IN_USE, DATA_VERSION, DATA_UNUSABLE, NO_SERVER_USER, NO_SERVER_PROGRAM, SERVER_FAILED
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  durable?: boolean;
  port?: number;
}): Promise<EmbeddedPostgres> {
  const dataDir = makeDataDir(resolve(options.dataDir));
  const lock = lockData(dataDir);
  try {
    const { password, server, port } = await openAndRun(dataDir, options);
    const adminUrl = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
    const databaseUrl = (name: string) => withDatabase(adminUrl, name);
    return {
      pid: server.pid,
      adminUrl,
      ended: server.ended,
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
  { durable = true, port }: { durable?: boolean; port?: number },
): Promise<{ password: string; server: RunningServer; port: number }> {
  const cluster = clusterPath(dataDir);
  const user = chooseServerUser(cluster);
  const isRoot = user.ids !== undefined;
  const programs = findServerPrograms(user, isRoot ? OUTSIDE_DIR : dataDir);
  if (lstatSync(cluster, { throwIfNoEntry: false }) !== undefined) checkVersion(dataDir, programs.majorVersion);
  const password = await openCluster(dataDir, { user, programs, durable, outsideDir: join(OUTSIDE_DIR, 'clusters') });
  await stopOrphanedServer(cluster);
  const options = {
    postgres: programs.postgres,
    user,
    durable,
    clusterDir: realpathSync(cluster),
    logFile: join(dataDir, 'server.log'),
  };
  return { password, ...(await runOnPort(options, port)) };
}

/**
 * Tries again where waiting or another port helps: a free port may be taken by another process before it is used, and a
 * killed server's helpers need a moment to notice.
 */
async function runOnPort(
  options: Omit<ServerOptions, 'port'>,
  fixedPort: number | undefined,
): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = fixedPort ?? (await findFreePort());
    try {
      return { server: await runServer({ ...options, port }), port };
    } catch (error) {
      const passes = error instanceof StartError && PASSING_FAILURES.test(error.message);
      if (!passes || attempt === START_ATTEMPTS) throw error;
      await sleep(250);
    }
  }
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
