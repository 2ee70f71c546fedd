import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbeddedPostgres } from '../../start/embedded-postgres.ts';

/** A PostgreSQL server for one test run. */
export interface TestServer {
  /** Connection URL of a user who may create databases. */
  readonly adminUrl: string;
  /** Process id of the server, the parent of a process for each connection. */
  readonly pid: number;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server on fresh data in the system's temporary folder; it does not wait for the disk. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-test-'));
  // Run by root, the server runs as another user, who must get in.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    adminUrl: server.adminUrl,
    pid: server.pid,
    async stop() {
      await server.stop();
      removeTestData(dataDir);
    },
  };
}

/** Removes a data folder, and the database's files where they lie elsewhere. */
export function removeTestData(dataDir: string): void {
  const files = realpathSync(join(dataDir, 'cluster'));
  rmSync(dirname(files), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
