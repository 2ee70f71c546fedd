import { GatewayError } from '../errors/gateway-error.ts';
import type { CancelSignal } from './cancel-signal.ts';

/**
 * Waits for work that goes on for others, no longer than there is someone to wait. Raises REQUEST_CANCELLED as soon as the client is gone or its
 * time is over, and what the work raises.
 */
export async function untilCancelled<T>(work: Promise<T>, signal: CancelSignal): Promise<T> {
  if (signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
  const gone = Promise.withResolvers<never>();
  const listener = { handleEvent: () => gone.reject(new GatewayError('REQUEST_CANCELLED')) };
  signal.addEventListener('abort', listener);
  try {
    return await Promise.race([work, gone.promise]);
  } finally {
    signal.removeEventListener('abort', listener);
  }
}
