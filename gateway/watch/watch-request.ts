import { type Attributes, SpanKind } from '@opentelemetry/api';
import { noTracing, type Tracing } from '../../schema/tracing/tracing.ts';
import { Watch } from './watch.ts';

/** A client's request, as far as is known when it begins. */
interface WatchedRequest {
  readonly requestId: string;
  /** That of HTTP; `WEBSOCKET` for an operation in a connection. */
  readonly method: string;
  /** Absent for an operation in a connection, and where there is nothing. */
  readonly route?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Begins to watch a client's request. */
export type BeginWatch = (request: WatchedRequest) => Watch;

/** Watches with these spans; null: with none, for the times alone. */
export function createBeginWatch(tracing: Tracing | null): BeginWatch {
  return ({ requestId, method, route, headers }) => {
    const attributes: Attributes = { 'hubgraph.request.id': requestId };
    if (method !== 'WEBSOCKET') attributes['http.request.method'] = method;
    if (route !== undefined) attributes['http.route'] = route;
    const name = route === undefined ? method : `${method} ${route}`;
    return Watch.begin(tracing ?? noTracing, headers, { name, kind: SpanKind.SERVER, attributes });
  };
}

/** The request is through, with this HTTP status. */
export function endRequest(watch: Watch, status: number): void {
  watch.set({ 'http.response.status_code': status });
  if (status >= 500) watch.fail(String(status));
  watch.end();
}
