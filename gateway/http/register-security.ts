import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { REQUEST_ID_HEADER } from '../stream/read-request-id.ts';

/** How long a browser may remember what other sites may do here. */
const preflightMaxAgeSeconds = 600;

/**
 * Headers of every answer that keep browsers from guessing its type and from telling where they came from, and CORS for the allowed
 * origins. Without any, no page of another site may read an answer.
 */
export function registerSecurity(app: FastifyInstance, { allowedOrigins }: GatewayConfig): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    done();
  });
  if (allowedOrigins.length === 0) return;
  app.register(cors, {
    origin: allowedOrigins,
    methods: ['GET', 'POST'],
    exposedHeaders: [REQUEST_ID_HEADER],
    maxAge: preflightMaxAgeSeconds,
  });
}
