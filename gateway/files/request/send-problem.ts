import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const retryAfterSeconds = 10;

/** Answers with a problem document (RFC 9457). What nobody foresaw is left to the server's own handling of errors. */
export function sendProblem(error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): void {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 503) reply.header('retry-after', retryAfterSeconds);
  reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(toDocument(error)));
}

/** The document: `{ type, title, status, detail, invalidParameters }`. */
function toDocument({ status, message: detail, invalidParameters }: Problem): Record<string, unknown> {
  const title = STATUS_CODES[status] ?? 'Error';
  const parameters = invalidParameters.map(({ name, reason }) => ({ name, reason: reason.en }));
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(parameters.length > 0 ? { invalidParameters: parameters } : {}),
  };
}
