import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type TextMapPropagator,
  trace,
  type Tracer,
} from '@opentelemetry/api';

/** Headers by name, lower case. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Makes spans, and carries their trace from process to process: W3C `traceparent` and `tracestate`. Nothing of it is global. */
export class Tracing {
  readonly tracer: Tracer;
  readonly #propagator: TextMapPropagator | null;
  readonly #stop: () => Promise<void>;

  constructor(tracer: Tracer, propagator: TextMapPropagator | null, stop: () => Promise<void>) {
    this.tracer = tracer;
    this.#propagator = propagator;
    this.#stop = stop;
  }

  /** The trace that a request comes with; a new one begins where it comes with none. */
  extract(headers: Headers): Context {
    return this.#propagator?.extract(ROOT_CONTEXT, headers, defaultTextMapGetter) ?? ROOT_CONTEXT;
  }

  /** Adds the headers that hand a trace on. */
  inject(context: Context, headers: Record<string, string>): void {
    this.#propagator?.inject(context, headers, defaultTextMapSetter);
  }

  /** Sends what was not sent yet, for `timeoutMs` at most; what fails is told like any other loss. */
  async stop(timeoutMs: number): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    await Promise.race([this.#stop().catch(() => undefined), late]);
    clearTimeout(timer);
  }
}

/** Makes spans that nobody sees. */
export const noTracing = new Tracing(trace.getTracer('hubgraph'), null, async () => undefined);
