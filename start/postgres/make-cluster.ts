import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import { makeEnterableDir } from './make-enterable-dir.ts';
import type { ServerPrograms } from './server-programs.ts';
import { canReach, type ServerUser } from './server-user.ts';

/** Name of the database user that owns everything. */
export const SUPERUSER = 'hubgraph';

/** What the making of database files needs. */
export interface ClusterOptions {
  readonly user: ServerUser;
  readonly programs: ServerPrograms;
  /** Where the files go when the server's user may not enter the data folder. */
  readonly outsideDir: string;
  /** False skips the waiting for the disk. */
  readonly durable: boolean;
}

/** Where the database's files are while they are reached through a data folder. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/**
 * Makes the database files of a data folder, and its random password. Both come into being whole or not at all.
 *
 * @throws StartError SERVER_FAILED with initdb's message
 */
export async function makeCluster(
  dataDir: string,
  { user, programs, outsideDir, durable }: ClusterOptions,
): Promise<void> {
  const inside = canReach(user, dataDir);
  if (!inside) makeEnterableDir(outsideDir);
  removeDrafts(dataDir);
  const place = mkdtempSync(join(inside ? dataDir : outsideDir, 'cluster-'));
  const draft = join(place, 'files');
  const passwordFile = join(place, 'password');
  const password = randomBytes(24).toString('base64url');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(user, place, passwordFile);
    await runInitdb(programs.initdb, user, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // One collation on every machine, whatever its locale; German order is asked for by name (`COLLATE "de-x-icu"`).
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ]);
    writeFileSync(join(dataDir, 'password'), `${password}\n`, { mode: 0o600 });
    if (inside) renameSync(draft, clusterPath(dataDir));
    else symlinkSync(draft, clusterPath(dataDir));
  } finally {
    const kept = !inside && existsSync(clusterPath(dataDir));
    rmSync(kept ? passwordFile : place, { recursive: true, force: true });
  }
}

/** Of first starts that were killed. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('cluster-')) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

async function runInitdb(initdb: string, user: ServerUser, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(initdb, args, { ...user.ids, cwd: '/', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const hint = stderr.includes('could not look up effective user')
      ? '\nPostgreSQL needs a user the system knows by name. Start as such a user, or set DATABASE_URL to a PostgreSQL server.'
      : '';
    throw new StartError('SERVER_FAILED', `The database could not be made: ${stderr.trim() || String(error)}${hint}`);
  }
}

function giveTo({ ids }: ServerUser, ...paths: string[]): void {
  if (ids !== undefined) for (const path of paths) chownSync(path, ids.uid, ids.gid);
}
