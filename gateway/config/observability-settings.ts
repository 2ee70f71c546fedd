import { z } from 'zod';

/** What the gateway tells of what it does, and to whom. */
export const observabilitySettings = {
  logLevel: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least severe log entries to write.'),
  accessLog: z
    .boolean()
    .default(true)
    .describe('Whether the log has a line for each request (level info): operation name, status, duration, client.'),
  metricsPort: z
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of /metrics for Prometheus, on the same address; 0 takes a free one. None unless it is given.'),
  serverTiming: z
    .boolean()
    .default(false)
    .describe('Whether answers tell in `Server-Timing` how long parsing, planning, executing and responding took.'),
  otlpEndpoint: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('URL of an OpenTelemetry collector (OTLP over HTTP, without /v1/traces). No traces unless it is given.'),
  traceSampleRatio: z.number().min(0).max(1).default(1).describe('Part of the traces that is recorded, from 0 to 1.'),
};
