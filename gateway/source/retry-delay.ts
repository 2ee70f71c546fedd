const firstMs = 500;
const longestMs = 30_000;

/**
 * How long to wait after so many failures in a row, from 1: twice as long each time, up to 30 s. By chance up to a half less, so that
 * many gateways do not come back at once.
 */
export function retryDelayMs(failures: number): number {
  const delayMs = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return delayMs * (0.5 + Math.random() / 2);
}
