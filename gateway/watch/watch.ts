import { type Attributes, type Context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Tracing } from '../../schema/tracing/tracing.ts';
import { StageTimes } from './stage-times.ts';

/** What a watch begins with. */
interface WatchStart {
  readonly name: string;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

/** One thing that a request does: a span of its trace, below that of what it is part of. */
export class Watch {
  /** Of the request as a whole. */
  readonly times: StageTimes;
  readonly #tracing: Tracing;
  readonly #span: Span;
  readonly #context: Context;

  private constructor(tracing: Tracing, times: StageTimes, parent: Context, { name, kind, attributes }: WatchStart) {
    const options = { kind: kind ?? SpanKind.INTERNAL, ...(attributes && { attributes }) };
    this.times = times;
    this.#tracing = tracing;
    this.#span = tracing.tracer.startSpan(name, options, parent);
    this.#context = trace.setSpan(parent, this.#span);
  }

  /** Begins to watch a request, as part of the trace that its headers tell of. */
  static begin(
    tracing: Tracing,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    start: WatchStart,
  ): Watch {
    return new Watch(tracing, new StageTimes(), tracing.extract(headers), start);
  }

  /** Begins to watch a part of it. */
  start(name: string, attributes: Attributes = {}, kind: SpanKind = SpanKind.INTERNAL): Watch {
    return new Watch(this.#tracing, this.times, this.#context, { name, kind, attributes });
  }

  /** Calls it by another name. */
  rename(name: string): void {
    this.#span.updateName(name);
  }

  /** Adds what is known by now. */
  set(attributes: Attributes): void {
    this.#span.setAttributes(attributes);
  }

  /** It has failed with an error of this code. */
  fail(code: string): void {
    this.#span.setAttribute('error.type', code);
    this.#span.setStatus({ code: SpanStatusCode.ERROR });
  }

  end(): void {
    this.#span.end();
  }

  /** Adds the headers that make a request part of it. */
  inject(headers: Record<string, string>): void {
    this.#tracing.inject(this.#context, headers);
  }
}
