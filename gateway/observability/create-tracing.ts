import type { Logger } from 'pino';
import type { Tracing } from '../../schema/tracing/tracing.ts';
import type { GatewayConfig } from '../config/config.ts';

/** Sends the gateway's spans to the configured collector; null without one, and then the SDK is not even loaded. */
export async function createTracing(
  { otlpEndpoint, traceSampleRatio }: Pick<GatewayConfig, 'otlpEndpoint' | 'traceSampleRatio'>,
  log: Logger,
): Promise<Tracing | null> {
  if (otlpEndpoint === undefined) return null;
  const { startTracing } = await import('../../schema/tracing/start-tracing.ts');
  return startTracing({
    serviceName: 'hubgraph-gateway',
    endpoint: otlpEndpoint,
    sampleRatio: traceSampleRatio,
    // Anyone may call the gateway, and nobody is to decide what it records.
    followsCaller: false,
    onLost: (error, spans) => log.warn({ err: error, spans }, 'spans were lost: the collector did not take them'),
  });
}
