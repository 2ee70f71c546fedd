import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds (Linux). */
export interface ProcessUsage {
  readonly residentMb: number;
  /** The most that was ever resident. */
  readonly peakMb: number;
  /** Open files, sockets and pipes. */
  readonly descriptors: number;
}

/** Reads it off the system. */
export function readUsage(pid: number): ProcessUsage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const readMb = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1_024);
  return {
    residentMb: readMb('VmRSS'),
    peakMb: readMb('VmHWM'),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
  };
}
