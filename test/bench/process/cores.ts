import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Cores by number: the measured gateway has one to itself; load generator and stubs take others. Null pins nothing. */
export interface Cores {
  readonly gateway: number;
  readonly load: number;
  readonly stubs: number;
}

/** Chooses cores. Null on a machine with one core or without `taskset`. */
export function chooseCores(): Cores | null {
  const count = availableParallelism();
  if (count < 2 || spawnSync('taskset', ['--version']).status !== 0) return null;
  return { gateway: 0, load: 1, stubs: count > 2 ? 2 : 1 };
}

/** Pins this process, with all of its threads, to a core. */
export function pinThisProcess(core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process.pid)], {
    stdio: 'ignore',
  });
}
