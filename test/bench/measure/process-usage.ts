import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in `/proc`: the kernel's USER_HZ, 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * CPU time a process and its living descendants have used in user and kernel mode with all of their threads, in milliseconds, in
 * steps of 10.
 */
export function readCpuMs(pid: number): number {
  return sum(withDescendants(pid).map((id) => parseCpuMs(readProcFile(`${id}/stat`))));
}

/**
 * The same with what descendants that have ended have used: for a database server, which has a process for each connection
 * and others that come and go.
 */
export function readFamilyCpuMs(pid: number): number {
  return readCpuMs(pid) + parseEndedChildrenCpuMs(readProcFile(`${pid}/stat`));
}

/** The most memory a process and its living descendants have each had resident so far, in bytes. */
export function readPeakMemoryBytes(pid: number): number {
  return sum(withDescendants(pid).map((id) => parsePeakMemoryBytes(readFileSync(`/proc/${id}/status`, 'utf8'))));
}

function withDescendants(pid: number): number[] {
  const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
  const children = threads.flatMap((thread) =>
    readProcFile(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withDescendants)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Reads utime and stime (fields 14 and 15) of `/proc/<pid>/stat`. */
export function parseCpuMs(stat: string): number {
  const [user = 0, kernel = 0] = parseNumbers(stat).slice(11);
  return ((user + kernel) * 1000) / TICKS_PER_SECOND;
}

/** Reads cutime and cstime (fields 16 and 17) of `/proc/<pid>/stat`: children that ended and were waited for. */
export function parseEndedChildrenCpuMs(stat: string): number {
  const [user = 0, kernel = 0] = parseNumbers(stat).slice(13);
  return ((user + kernel) * 1000) / TICKS_PER_SECOND;
}

/** Reads VmHWM of `/proc/<pid>/status`. */
export function parsePeakMemoryBytes(status: string): number {
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/** The fields of `/proc/<pid>/stat` from the third on; the name before them may hold anything in brackets. */
function parseNumbers(stat: string): number[] {
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Empty for a process that ended a moment ago. */
function readProcFile(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
