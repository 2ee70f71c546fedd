import type { IncomingHttpHeaders } from 'node:http';
import type { GatewayError } from '../errors/gateway-error.ts';
import { type BeginWatch, endRequest } from '../watch/watch-request.ts';
import type { CountRefusal } from './access.ts';
import { REQUEST_ID_HEADER } from './read-request-id.ts';

/** Who wants to know of connections that are refused. */
export interface RefusalWatch {
  /** Undefined where nobody counts them. */
  readonly countRefusal: CountRefusal | undefined;
  /** Null where nobody traces them. */
  readonly beginWatch: BeginWatch | null;
}

/** Counts a connection that is refused and gives it a span. `headers`: of the request that was to open it, with its id. */
export function noteRefusal(
  error: GatewayError,
  headers: IncomingHttpHeaders,
  { countRefusal, beginWatch }: RefusalWatch,
): void {
  countRefusal?.(error);
  const watch = beginWatch?.({ requestId: String(headers[REQUEST_ID_HEADER]), method: 'WEBSOCKET', headers });
  if (!watch) return;
  watch.set({ 'hubgraph.error.code': error.code });
  endRequest(watch, error.status);
}
