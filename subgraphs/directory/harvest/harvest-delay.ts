/** Longest pause after failures, unless the interval itself is longer. */
const maxDelayMs = 60_000;

/**
 * Pause before the next round: the interval, doubled with every failure in a row up to a minute, and 20 % more or less by chance
 * (`random` is between 0 and 1), so that directories and networks do not beat in time.
 */
export function harvestDelay(intervalMs: number, failures: number, random: number): number {
  const delayMs = Math.min(intervalMs * 2 ** Math.min(failures, 20), Math.max(intervalMs, maxDelayMs));
  return Math.round(delayMs * (0.8 + 0.4 * random));
}
