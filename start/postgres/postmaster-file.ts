import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from '../process-identity.ts';
import { StartError } from '../start-error.ts';

/** How long an orphaned server may take for its orderly end, in milliseconds. */
const ORPHAN_GRACE_MS = 60_000;

/** What a running server writes about itself into `postmaster.pid` (PostgreSQL: miscadmin.h, lines 1 and 8). */
export interface PostmasterState {
  readonly pid: number;
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`; null when no server left one. */
export function readPostmasterState(clusterDir: string): PostmasterState | null {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    // A server in single-user mode writes its id negated.
    return { pid: Math.abs(Number(lines[0])), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/**
 * Prepares database files whose last owner did not end in order: a server that outlived it is stopped (fast shutdown,
 * nothing is lost). Call it only while holding the data folder's lock.
 *
 * @throws StartError DATA_IN_USE when that server does not end
 */
export async function stopOrphanedServer(clusterDir: string): Promise<void> {
  const state = readPostmasterState(clusterDir);
  if (state === null) return;
  if (isAlive(state.pid) && isServerOf(clusterDir, state.pid)) {
    process.kill(state.pid, 'SIGINT');
    await waitForEnd(state.pid, clusterDir);
  }
  disownPostmasterFile(clusterDir);
}

async function waitForEnd(pid: number, clusterDir: string): Promise<void> {
  const deadline = Date.now() + ORPHAN_GRACE_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new StartError(
        'DATA_IN_USE',
        `A database server (process ${pid}) still runs on ${clusterDir} and does not stop.`,
      );
    }
    await sleep(50);
  }
}

/**
 * PostgreSQL refuses to start while the process named in `postmaster.pid` exists, be it a later program with that number or
 * a dead server nobody has collected yet. It makes an exception for its own parent: this process. The file's other
 * lines stay, for by them PostgreSQL finds out whether a dead server's helpers are still at work.
 */
function disownPostmasterFile(clusterDir: string): void {
  const path = join(clusterDir, 'postmaster.pid');
  if (!existsSync(path)) return;
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}

function isServerOf(clusterDir: string, pid: number): boolean {
  const command = commandLine(pid);
  return command === null || (command.includes('postgres') && command.includes(realpathSync(clusterDir)));
}
