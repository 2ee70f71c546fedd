import { type Attributes, SpanKind } from '@opentelemetry/api';
import type { Watch } from '../watch/watch.ts';
import type { BreakerState } from './circuit-breaker.ts';

/** A request to a subgraph that is watched. */
interface WatchedFetch {
  readonly subgraph: string;
  readonly url: URL;
  /** Representations in it; absent where it asks for none. */
  readonly representationCount: number | undefined;
  /** How often it was sent before. */
  readonly resendCount: number;
}

/** How it ended: `ok`, the HTTP status or an error code; what there is of an answer. */
interface FetchOutcome {
  readonly outcome: string;
  readonly status: number | undefined;
  readonly bytes: number | undefined;
  readonly breaker: BreakerState;
}

/** Begins to watch a request to a subgraph. */
export function beginFetch(watch: Watch, { subgraph, url, representationCount, resendCount }: WatchedFetch): Watch {
  const attributes: Attributes = {
    'hubgraph.subgraph.name': subgraph,
    'http.request.method': 'POST',
    'url.full': `${url.origin}${url.pathname}`,
    'server.address': url.hostname,
    'server.port': Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
  };
  if (representationCount !== undefined) attributes['hubgraph.representation.count'] = representationCount;
  if (resendCount > 0) attributes['http.request.resend_count'] = resendCount;
  return watch.start(`fetch ${subgraph}`, attributes, SpanKind.CLIENT);
}

/** Tells how it ended, and ends. */
export function endFetch(fetch: Watch, { outcome, status, bytes, breaker }: FetchOutcome): void {
  const attributes: Attributes = { 'hubgraph.circuit_breaker.state': breaker };
  if (status !== undefined) attributes['http.response.status_code'] = status;
  if (bytes !== undefined) attributes['http.response.body.size'] = bytes;
  fetch.set(attributes);
  if (outcome !== 'ok') fetch.fail(outcome);
  fetch.end();
}
