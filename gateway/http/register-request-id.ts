import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER } from '../stream/read-request-id.ts';

/** Tells each client, in every answer, under which id the log knows its request. */
export function registerRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.header(REQUEST_ID_HEADER, id);
    done();
  });
}
