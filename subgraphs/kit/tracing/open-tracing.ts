import type { Logger } from 'pino';
import type { Tracing } from '../../../schema/tracing/tracing.ts';

/** Where a process sends its spans. */
export interface TraceTarget {
  /** Of a collector that speaks OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  /** Part of the traces that is recorded where no caller has decided it, from 0 to 1. */
  readonly sampleRatio: number;
}

/** Sends the spans of a subgraph to a collector. The SDK is loaded here and not before. */
export async function openTracing(name: string, { endpoint, sampleRatio }: TraceTarget, log: Logger): Promise<Tracing> {
  const { startTracing } = await import('../../../schema/tracing/start-tracing.ts');
  return startTracing({
    serviceName: `hubgraph-${name}`,
    endpoint,
    sampleRatio,
    // Who asks a subgraph is the gateway.
    followsCaller: true,
    onLost: (error, spans) => log.warn({ err: error, spans }, 'spans were lost: the collector did not take them'),
  });
}
