import { ExportResultCode, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { Tracing } from './tracing.ts';

/** Where spans go, and how many. */
export interface TracingOptions {
  /** Of the process; `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` come before it. */
  readonly serviceName: string;
  /** Of a collector that speaks OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  /** Part of the traces that is recorded, from 0 to 1. */
  readonly sampleRatio: number;
  /** Whether a caller who records decides for us; otherwise the ratio holds for its traces too. One who records nothing is followed always. */
  readonly followsCaller: boolean;
  /** Is told of spans that could not be sent. */
  readonly onLost: (error: unknown, spans: number) => void;
}

/**
 * Starts sending spans (OTLP over HTTP, JSON), in batches and beside the requests. The environment variables of the exporter hold for
 * what is not said here: `OTEL_EXPORTER_OTLP_HEADERS`, `…_COMPRESSION`, `…_TIMEOUT`, `…_CERTIFICATE`.
 */
export function startTracing(options: TracingOptions): Tracing {
  const { serviceName, endpoint, sampleRatio, followsCaller } = options;
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const root = new TraceIdRatioBasedSampler(sampleRatio);
  const resource = resourceFromAttributes({ 'service.name': serviceName }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const exporter = tellOfLost(new OTLPTraceExporter({ url }), options.onLost);
  const provider = new TracerProvider({
    resource,
    sampler: new ParentBasedSampler(followsCaller ? { root } : { root, remoteParentSampled: root }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return new Tracing(provider.getTracer('hubgraph'), new W3CTraceContextPropagator(), () => provider.shutdown());
}

function tellOfLost(exporter: SpanExporter, onLost: TracingOptions['onLost']): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== ExportResultCode.SUCCESS) onLost(result.error, spans.length);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
