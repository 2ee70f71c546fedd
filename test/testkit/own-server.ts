import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../../start/free-port.ts';
import { clusterPath, SUPERUSER } from '../../start/postgres/make-cluster.ts';
import { openCluster } from '../../start/postgres/open-cluster.ts';
import { runServer } from '../../start/postgres/run-server.ts';
import { findServerPrograms } from '../../start/postgres/server-programs.ts';
import { chooseServerUser } from '../../start/postgres/server-user.ts';
import { removeTestData } from './test-server.ts';

/** A PostgreSQL server that a test may stop, start again and leave without room on its disk. */
export interface OwnServer {
  /** Connection URL of the superuser, the same after every start. */
  readonly adminUrl: string;
  /** Ends it at once (SIGQUIT), with all connections. */
  stop(): Promise<void>;
  /** Starts it again on its data and its port. Resolves when it takes connections. */
  start(): Promise<void>;
  /** Lets none of its files grow beyond so many bytes (RLIMIT_FSIZE), as if its disk were full; `Infinity` ends that. */
  limitFiles(bytes: number): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Starts a server of a test's own on fresh data. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-own-server-'));
  // Run by root, the server runs as another user, who must get in.
  chmodSync(dataDir, 0o711);
  const user = chooseServerUser(clusterPath(dataDir));
  const outsideDir = '/var/lib/hubgraph';
  const programs = findServerPrograms(user, user.ids ? outsideDir : dataDir);
  const durable = false;
  const password = await openCluster(dataDir, {
    user,
    programs,
    durable,
    outsideDir: join(outsideDir, 'clusters'),
  });
  const port = await findFreePort();
  const adminUrl = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  const clusterDir = realpathSync(clusterPath(dataDir));
  const logFile = join(dataDir, 'server.log');
  const run = () => runServer({ postgres: programs.postgres, user, clusterDir, port, logFile, durable });
  let server = await run();
  return {
    adminUrl,
    async stop() {
      process.kill(server.pid, 'SIGQUIT');
      await server.ended;
    },
    async start() {
      server = await run();
    },
    async limitFiles(bytes) {
      const limit = Number.isFinite(bytes) ? String(bytes) : 'unlimited';
      for (const pid of [server.pid, ...(await connectionPids(adminUrl))]) {
        execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${limit}:`], { ...user.ids, cwd: '/' });
      }
    },
    async remove() {
      await server.stop();
      removeTestData(dataDir);
    },
  };
}

/** Processes of the connections to databases, which have the limits that the server had when they began. */
async function connectionPids(adminUrl: string): Promise<number[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}
