/** How a process that died is started again. */
export interface RestartPolicy {
  /** A process that lived shorter than this died quickly, in milliseconds. */
  readonly quickDeathMs: number;
  /** After so many quick deaths in a row it stays down; 0 = never started again. */
  readonly maxQuickDeaths: number;
  /** Wait before the first new start, in milliseconds; doubled with each quick death in a row. */
  readonly firstDelayMs: number;
}

/** For `npm start`: new starts after 0.25, 0.5, 1 and 2 seconds, then given up. */
export const DEFAULT_RESTART_POLICY: RestartPolicy = { quickDeathMs: 30_000, maxQuickDeaths: 5, firstDelayMs: 250 };

/** For tests that take a process down themselves. */
export const NEVER_RESTART: RestartPolicy = { quickDeathMs: 0, maxQuickDeaths: 0, firstDelayMs: 0 };

/**
 * Wait before the next start.
 *
 * @param quickDeaths quick deaths in a row, this one included
 * @returns milliseconds; null when the process stays down
 */
export function nextDelayMs(policy: RestartPolicy, quickDeaths: number): number | null {
  if (policy.maxQuickDeaths === 0 || quickDeaths >= policy.maxQuickDeaths) return null;
  return policy.firstDelayMs * 2 ** Math.max(0, quickDeaths - 1);
}
