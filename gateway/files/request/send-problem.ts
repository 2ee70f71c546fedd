import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const retryAfterSeconds = 10;

/** Answers with a problem document. What nobody foresaw is left to the server's own handling of errors. */
export function sendProblem(error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): void {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 503) reply.header('retry-after', retryAfterSeconds);
  reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(error));
}
