import { announceEnd } from './announce-end.ts';
import type { OpenedStream } from './stream.ts';

/** The same stream, which ends when the gateway stops if it is a subscription; a query or mutation is answered before. */
export function endOnStop(opened: OpenedStream, stopping: AbortSignal): OpenedStream {
  if (!opened.isOpen || !opened.isSubscription) return opened;
  const end = (): void => void opened.results.return();
  stopping.addEventListener('abort', end);
  // A connection outlives its subscriptions.
  const results = announceEnd(opened.results, () => stopping.removeEventListener('abort', end));
  if (stopping.aborted) end();
  return { ...opened, results };
}
