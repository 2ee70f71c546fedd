import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { HeapCollector } from './heap-collector.ts';
import { readOldSpaceLimit } from './old-space-limit.ts';

/** Part of the memory that may be in use; the rest is for what has begun. */
const maxHeapRatio = 0.85;
/** Pause between looks at the memory, in milliseconds. */
const sampleIntervalMs = 500;

/**
 * Refuses requests before the process ends for want of memory, or has more under way than it can answer: OVERLOADED, HTTP 503 with
 * `Retry-After`. `/health` is answered all the same: the process lives. Garbage counts until it is collected, so that a refusal for want of memory
 * has it collected.
 */
export function refuseOverload(app: FastifyInstance, { maxConcurrentRequests }: GatewayConfig): void {
  let underWay = 0;
  const collector = new HeapCollector();
  void app.register(underPressure, {
    sampleInterval: sampleIntervalMs,
    maxHeapUsedBytes: Math.floor(readOldSpaceLimit() * maxHeapRatio),
    pressureHandler: ({ url }) => {
      collector.request();
      if (url !== '/health') throw new GatewayError('OVERLOADED');
    },
  });
  const release = (): void => void underWay--;
  app.addHook('onRequest', async ({ url }, { raw }) => {
    // Whether it is answered or its client goes away before.
    raw.on('close', release);
    if (++underWay > maxConcurrentRequests && url !== '/health') throw new GatewayError('OVERLOADED');
  });
}
