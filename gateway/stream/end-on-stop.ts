import type { OpenedStream } from './stream.ts';

/** Ends a subscription when the gateway stops; a query or mutation is answered before. */
export function endOnStop(opened: OpenedStream, stopping: AbortSignal): void {
  if (!opened.isOpen || !opened.isSubscription) return;
  const end = (): void => void opened.results.return();
  if (stopping.aborted) end();
  else stopping.addEventListener('abort', end, { once: true });
}
