import { z } from 'zod';
import { count } from './count.ts';

/** Where clients come in, and how many and how long. */
export const clientSettings = {
  host: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  port: z.int().min(0).max(65_535).default(4000).describe('Port to listen on; 0 takes a free one.'),
  metricsPort: z
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of /metrics for Prometheus, on the same address; 0 takes a free one. None unless it is given.'),
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'URL at which clients reach the gateway, for links in feeds and pages. Else that which a client has used.',
    ),
  playground: z
    .enum(['on', 'read-only', 'off'])
    .default('on')
    .describe(
      'The playground at /: with `off` there is none; `read-only` sends no mutations, a courtesy of the page: who may write is for authorization to say.',
    ),
  maxBodyBytes: count.default(1_048_576).describe('Longest request body.'),
  allowedOrigins: z
    .array(
      z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).origin === url, 'must be an origin, without a path'),
    )
    .default([])
    .describe('Origins, beside our own, whose pages may read answers (CORS) and open a WebSocket.'),
  maxConnections: count.default(10_000).describe('Most connections of clients at once; more are closed at once.'),
  maxConcurrentRequests: count.default(2_000).describe('Most requests under way at once; more are refused (503).'),
  clientTimeoutMs: count
    .default(30_000)
    .describe('Longest time for a client to send its request, from the first byte to the last.'),
  stopGraceMs: count.default(8_000).describe('Longest time for what is under way when the gateway is told to stop.'),
  requestTimeoutMs: count
    .default(30_000)
    .describe('Longest time for a request, all its fetches together; then it fails and they are given up.'),
};
