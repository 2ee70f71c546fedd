import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../start-error.ts';

/** Who runs the database server. */
export interface ServerUser {
  readonly name: string;
  /** Ids to run the server with; undefined: as the user who runs this process. */
  readonly ids: { readonly uid: number; readonly gid: number } | undefined;
}

/** PostgreSQL refuses to run as root. These exist on nearly every system, so none has to be created. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Chooses the operating system's user for the database server. An ordinary user runs it himself; for root it is the
 * owner of the existing database files, else `postgres`, else `nobody`. No user is ever created.
 *
 * @param clusterDir where the database's files are, or will be
 * @throws StartError NO_SERVER_USER; DATA_UNUSABLE when the files belong to somebody else
 */
export function chooseServerUser(clusterDir: string): ServerUser {
  const owner = statSync(clusterDir, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (self === undefined) return { name: 'this user', ids: undefined };
  if (self !== 0) {
    if (owner === undefined || owner === self) return { name: `user ${self}`, ids: undefined };
    throw new StartError(
      'DATA_UNUSABLE',
      `The database in ${clusterDir} belongs to user ${owner}, and this is user ${self}. Start as that user, or set HUBGRAPH_DATA to another folder.`,
    );
  }
  const wanted = owner === undefined || owner === 0 ? CANDIDATES : [String(owner)];
  for (const name of wanted) {
    const ids = lookUp(name);
    if (ids !== undefined) return { name, ids };
  }
  throw new StartError(
    'NO_SERVER_USER',
    `PostgreSQL does not run as root, and this system has no user ${wanted.join(' or ')} to run it as. ` +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** Whether that user may enter a folder, or run a file: asked of the system, which also knows about access lists. */
export function canReach(user: ServerUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user.ids, cwd: '/' }).status === 0;
}

function lookUp(name: string): ServerUser['ids'] {
  try {
    const [uid = Number.NaN, gid = Number.NaN] = ['-u', '-g'].map((flag) =>
      Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }), 10),
    );
    return uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
