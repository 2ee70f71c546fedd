import { readFileSync } from 'node:fs';

/** Clock ticks a second in `/proc`: the kernel's USER_HZ, 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** CPU time a process has used in user and kernel mode with all of its threads, in milliseconds, in steps of 10. */
export function readCpuMs(pid: number): number {
  return parseCpuMs(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** The most memory a process has had resident so far, in bytes. */
export function readPeakMemoryBytes(pid: number): number {
  return parsePeakMemoryBytes(readFileSync(`/proc/${pid}/status`, 'utf8'));
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
