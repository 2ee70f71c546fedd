import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds (Linux). */
export interface ProcessUsage {
  readonly residentMb: number;
  /** Open files, sockets and pipes. */
  readonly descriptors: number;
}

/** Reads it off the system. */
export function readUsage(pid: number): ProcessUsage {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { residentMb: Math.round(Number(kilobytes) / 1_024), descriptors: readdirSync(`/proc/${pid}/fd`).length };
}
