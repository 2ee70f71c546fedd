import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in `/proc`: the kernel's USER_HZ, 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * CPU time a process and its living descendants have used in user and kernel mode with all of their threads, in milliseconds, in
 * steps of 10.
 */
export function readCpuMs(pid: number): number {
  return sum(withDescendants(pid).map((id) => parseCpuMs(readFileSync(`/proc/${id}/stat`, 'utf8'))));
}

/** The most memory a process and its living descendants have each had resident so far, in bytes. */
export function readPeakMemoryBytes(pid: number): number {
  return sum(withDescendants(pid).map((id) => parsePeakMemoryBytes(readFileSync(`/proc/${id}/status`, 'utf8'))));
}

function withDescendants(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withDescendants)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Reads utime and stime (fields 14 and 15) of `/proc/<pid>/stat`; the name before them may hold anything in brackets. */
export function parseCpuMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** Reads VmHWM of `/proc/<pid>/status`. */
export function parsePeakMemoryBytes(status: string): number {
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
