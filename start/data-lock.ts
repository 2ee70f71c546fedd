import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMark } from './process-identity.ts';
import { StartError } from './start-error.ts';

/** Held while one process works on a data folder. */
export interface DataLock {
  /** Gives the folder free. May be called twice. */
  release(): void;
}

/**
 * Takes the data folder for this process: a file `lock` with the process id and its start time. A lock whose process is
 * gone (power failure, `kill -9`) is taken over.
 *
 * @throws StartError DATA_IN_USE when a living process holds it, DATA_UNUSABLE when the folder cannot be written to; nothing
 *   is changed then
 */
export function lockData(dataDir: string): DataLock {
  const path = join(dataDir, 'lock');
  const own = `${process.pid} ${startMark(process.pid)}\n`;
  const draft = `${path}.${process.pid}`;
  writeDraft(draft, own);
  try {
    // link() refuses an existing name, so a lock appears whole or not at all.
    while (!tryLink(draft, path)) removeStaleLock(dataDir, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (readLock(path) === own) rmSync(path, { force: true });
    },
  };
}

function writeDraft(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new StartError('DATA_UNUSABLE', `The data folder cannot be written to: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function removeStaleLock(dataDir: string, path: string): void {
  const found = readLock(path);
  if (found === null) return;
  const pid = holderOf(found);
  if (pid !== null) {
    throw new StartError(
      'DATA_IN_USE',
      `The data in ${dataDir} is in use by process ${pid}. Stop that one first, or set HUBGRAPH_DATA to another folder.`,
    );
  }
  // Of several processes that see the stale lock one wins the renaming; a fresh lock renamed by a slow one is put back.
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== found) tryLink(aside, path);
  rmSync(aside, { force: true });
}

/** The id of the living process that wrote a lock; null when it is gone. */
function holderOf(lock: string): number | null {
  const [pidText = '', ...mark] = lock.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return startMark(pid) === mark.join(' ') ? pid : null;
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
