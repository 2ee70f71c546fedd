import { type Context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import type { Tracing } from '../../../schema/tracing/tracing.ts';

/** Resolver spans of one request; a list of a thousand entities would have a thousand. */
const maxResolverSpans = 100;

/** The trace of one request, from the router that sent it. */
export class RequestTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #context: Context;
  #resolverSpans = 0;

  constructor(tracing: Tracing, { method, headers, routeOptions: { url = '' } }: FastifyRequest) {
    const parent = tracing.extract(headers);
    const attributes = {
      'http.request.method': method,
      'http.route': url,
      'hubgraph.request.id': String(headers['x-request-id'] ?? ''),
    };
    this.#tracer = tracing.tracer;
    this.#span = this.#tracer.startSpan(`${method} ${url}`, { kind: SpanKind.SERVER, attributes }, parent);
    this.#context = trace.setSpan(parent, this.#span);
  }

  /** Whether there is still room for the span of a resolver. */
  get hasRoom(): boolean {
    return this.#resolverSpans < maxResolverSpans;
  }

  /** The span of a resolver that began at `startedAtMs` (`performance.now()`). */
  startResolver(name: string, path: string, startedAtMs: number): Span {
    this.#resolverSpans++;
    const attributes = { 'graphql.field.name': name, 'graphql.field.path': path };
    return this.#tracer.startSpan(name, { startTime: startedAtMs, attributes }, this.#context);
  }

  end(status: number): void {
    this.#span.setAttribute('http.response.status_code', status);
    if (status >= 500) fail(this.#span, String(status));
    this.#span.end();
  }
}

/** Marks a span as failed, with the code of an error or the name of its class. */
export function failSpan(span: Span, thrown: unknown): void {
  const { name, extensions } = thrown as { name?: unknown; extensions?: { code?: unknown } };
  fail(span, String(extensions?.code ?? name ?? 'UNKNOWN'));
}

function fail(span: Span, code: string): void {
  span.setAttribute('error.type', code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
