import { GatewayError } from '../errors/gateway-error.ts';
import type { CancelSignal } from '../in-flight/cancel-signal.ts';
import { readRetryAfter } from './read-retry-after.ts';

/** Added at random, so that all who were refused at once do not come back at once: at most so much of the pause, and so many milliseconds. */
const [maxJitterRatio, minJitterMs] = [0.2, 50];

interface RetryScope {
  readonly endsAtMs?: number;
  readonly isRepeatable?: boolean;
}

/**
 * How long to wait before a refused request is sent again, in milliseconds; null where it is not: a mutation, no `Retry-After`, or a pause
 * that leaves nothing of the request's time.
 */
export function chooseRetryPause(
  retryAfter: string | undefined,
  { endsAtMs, isRepeatable }: RetryScope,
): number | null {
  const askedMs = isRepeatable ? readRetryAfter(retryAfter) : null;
  if (askedMs === null || endsAtMs === undefined) return null;
  const pauseMs = askedMs + Math.random() * Math.max(minJitterMs, askedMs * maxJitterRatio);
  return performance.now() + pauseMs < endsAtMs ? pauseMs : null;
}

/** Waits. Raises REQUEST_CANCELLED as soon as the client goes away or its time is over. */
export async function pause(timeMs: number, signal: CancelSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeMs);
  const listener = { handleEvent: () => reject(new GatewayError('REQUEST_CANCELLED')) };
  signal.addEventListener('abort', listener);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', listener);
  }
}
