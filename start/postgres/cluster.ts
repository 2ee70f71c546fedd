import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
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

/** Where the database's files are while they are reached through a data folder. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/**
 * Opens the database files of a data folder, and makes them when there are none. They come into being whole: an
 * interrupted first start leaves nothing that a second one would take for a database.
 *
 * When the server's user cannot enter the data folder (root's own folder, say) the files lie below `outsideDir`, and the data
 * folder holds a link to them.
 *
 * @returns the password of the database's superuser
 * @throws StartError DATA_VERSION, DATA_UNUSABLE, SERVER_FAILED
 */
export async function openCluster(
  dataDir: string,
  {
    user,
    programs,
    outsideDir,
    durable,
  }: { user: ServerUser; programs: ServerPrograms; outsideDir: string; durable: boolean },
): Promise<string> {
  const cluster = clusterPath(dataDir);
  if (lstatSync(cluster, { throwIfNoEntry: false }) === undefined) {
    await makeCluster(dataDir, { user, programs, outsideDir, durable });
  }
  checkVersion(dataDir, programs.majorVersion);
  if (!canReach(user, realpathSync(cluster))) {
    throw new StartError(
      'DATA_UNUSABLE',
      `The database server runs as ${user.name}, who may not enter ${cluster}. Let others enter the folders above it (chmod o+x), or set HUBGRAPH_DATA to another folder.`,
    );
  }
  return readPassword(dataDir);
}

/**
 * @throws StartError DATA_VERSION when existing files are not of that version; DATA_UNUSABLE when they are no database.
 */
function checkVersion(dataDir: string, majorVersion: number): void {
  const cluster = clusterPath(dataDir);
  const versionFile = join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new StartError(
      'DATA_UNUSABLE',
      `${cluster} holds no database files. Bring them back, or remove ${dataDir} to begin with an empty database.`,
    );
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found === String(majorVersion)) return;
  throw new StartError(
    'DATA_VERSION',
    `The database in ${dataDir} was made by PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}. ` +
      'Set HUBGRAPH_DATA to another folder to begin with an empty database, or go back to the earlier version of Hubgraph.',
  );
}

async function makeCluster(
  dataDir: string,
  {
    user,
    programs,
    outsideDir,
    durable,
  }: { user: ServerUser; programs: ServerPrograms; outsideDir: string; durable: boolean },
): Promise<void> {
  const inside = canReach(user, dataDir);
  if (!inside) makeEnterableDir(outsideDir);
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

async function runInitdb(initdb: string, user: ServerUser, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(initdb, args, { ...user.ids, cwd: '/', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new StartError('SERVER_FAILED', `The database could not be made: ${stderr.trim() || String(error)}`);
  }
}

function readPassword(dataDir: string): string {
  const path = join(dataDir, 'password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  throw new StartError(
    'DATA_UNUSABLE',
    `The database's password is missing (${path}). Bring it back, or remove ${dataDir} to begin with an empty database.`,
  );
}

function giveTo({ ids }: ServerUser, ...paths: string[]): void {
  if (ids !== undefined) for (const path of paths) chownSync(path, ids.uid, ids.gid);
}
