import type { Measurement } from '../measure/measurement.ts';
import type { OperationName } from '../operations/operations.ts';

/** A promise about this project's gateway: its CPU time a request, at most so many times that of another contestant. */
export interface Target {
  readonly operation: OperationName;
  readonly contestant: string;
  readonly reference: string;
  /** The line to cross. */
  readonly atMost: number;
  /** What is aimed for beyond the line; null where it is the line. */
  readonly aim: number | null;
}

/** A target with what was measured; null where one of both contestants was not. */
export interface CheckedTarget {
  readonly target: Target;
  readonly ratio: number | null;
}

/** All targets; a request of `unique` or `unplanned` is never identical to another one, so sharing has none for it. */
const targets: readonly Target[] = [
  { operation: 'heavy', contestant: 'ours', reference: 'hive-rust', atMost: 1 / 4, aim: 1 / 6 },
  { operation: 'medium', contestant: 'ours', reference: 'hive-rust', atMost: 1 / 3, aim: 1 / 6 },
  { operation: 'light', contestant: 'ours', reference: 'hive-rust', atMost: 2 / 5, aim: 1 / 6 },
  { operation: 'unique', contestant: 'ours', reference: 'hive-rust', atMost: 1 / 2, aim: 1 / 6 },
  { operation: 'unplanned', contestant: 'ours', reference: 'hive-rust', atMost: 1 / 2, aim: null },
  { operation: 'heavy', contestant: 'ours', reference: 'floor', atMost: 2, aim: 1.5 },
  { operation: 'heavy', contestant: 'ours-sharing', reference: 'hive-rust-sharing', atMost: 1 / 3, aim: null },
  { operation: 'medium', contestant: 'ours-sharing', reference: 'hive-rust-sharing', atMost: 1 / 3, aim: null },
  { operation: 'light', contestant: 'ours-sharing', reference: 'hive-rust-sharing', atMost: 1 / 3, aim: null },
];

/** Holds the medians against every target. */
export function checkTargets(medians: readonly Measurement[]): CheckedTarget[] {
  const cpuOf = (contestant: string, operation: OperationName): number | undefined =>
    medians.find((median) => median.contestant === contestant && median.operation === operation)?.cpuMsPerRequest;
  return targets.map((target) => {
    const own = cpuOf(target.contestant, target.operation);
    const reference = cpuOf(target.reference, target.operation);
    return { target, ratio: own === undefined || reference === undefined ? null : own / reference };
  });
}
