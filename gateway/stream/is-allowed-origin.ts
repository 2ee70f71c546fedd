import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page may open a WebSocket: browsers ask nobody before they do, and send their cookies. A client that is no browser
 * has no origin. `allowed` holds origins beside the gateway's own host.
 */
export function isAllowedOrigin({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.parse(origin)?.host === host;
}
