import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/** Whether a process with this id lives (and is more than an entry that waits for its parent). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !hasProc || readState(pid) !== 'Z';
}

/**
 * A mark that tells a living process from a later one with the same id: the time it was started, in the system's own
 * notation, or `-` where that does not say. Null when no such process lives.
 */
export function startMark(pid: number): string | null {
  if (!isAlive(pid)) return null;
  return (hasProc ? statFields(pid)?.[19] : askPs(pid, 'lstart=')) ?? '-';
}

/** The command line of a living process, its words joined by blanks; null when it is gone or the system does not say. */
export function commandLine(pid: number): string | null {
  if (!hasProc) return askPs(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function readState(pid: number): string | undefined {
  return statFields(pid)?.[0];
}

/** The fields of `/proc/PID/stat` after the program's name, which may itself contain blanks and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
