import type { Contestant } from '../contestants/contestant.ts';
import type { Measurement } from '../measure/measurement.ts';

/** Memory of one contestant over the whole run. */
export interface MemoryUse {
  readonly contestant: string;
  /** Most resident memory up to the end of the first round, in bytes. */
  readonly peakAfterFirstRound: number;
  /** Most resident memory up to the end, in bytes. */
  readonly peakAtEnd: number;
}

/** Why a contestant is missing. */
export interface BenchFailure {
  readonly contestant: string;
  /** What it failed at: an operation, or its start. */
  readonly stage: string;
  readonly reason: string;
}

/** Everything a run found out. */
export interface BenchResults {
  readonly contestants: readonly Contestant[];
  readonly medians: readonly Measurement[];
  readonly memory: readonly MemoryUse[];
  readonly failures: readonly BenchFailure[];
  readonly rounds: number;
}
