import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type ClusterOptions, clusterPath, makeCluster } from './make-cluster.ts';
import { canReach } from './server-user.ts';

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
export async function openCluster(dataDir: string, options: ClusterOptions): Promise<string> {
  const cluster = clusterPath(dataDir);
  if (lstatSync(cluster, { throwIfNoEntry: false }) === undefined) {
    await makeCluster(dataDir, options);
  }
  checkVersion(dataDir, options.programs.majorVersion);
  if (!canReach(options.user, realpathSync(cluster))) {
    throw new StartError(
      'DATA_UNUSABLE',
      `The database server runs as ${options.user.name}, who may not enter ${cluster}. Let others enter the folders above it (chmod o+x), or set HUBGRAPH_DATA to another folder.`,
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

function readPassword(dataDir: string): string {
  const path = join(dataDir, 'password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  throw new StartError(
    'DATA_UNUSABLE',
    `The database's password is missing (${path}). Bring it back, or remove ${dataDir} to begin with an empty database.`,
  );
}
