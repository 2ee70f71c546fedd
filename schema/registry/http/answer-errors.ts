import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { RegistryError } from '../errors/registry-error.ts';

/** Answers errors of the routes as problem documents (RFC 9457) with their code; what is internal is logged and masked. */
export function answerErrors(http: FastifyInstance, log: Logger): void {
  http.setNotFoundHandler((request) => {
    throw new RegistryError('NOT_FOUND', { path: request.url.split('?', 1)[0] ?? '' });
  });
  http.setErrorHandler((error: FastifyError, _, reply) => {
    const { status, ...problem } = describeError(error, log);
    return reply
      .code(status)
      .type('application/problem+json')
      .send({ type: 'about:blank', status, ...problem });
  });
}

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly id?: string;
}

function describeError(error: FastifyError | RegistryError, log: Logger): Problem {
  if (error instanceof RegistryError) return { status: error.status, title: error.message, code: error.code };
  const { statusCode = 500 } = error;
  if (statusCode === 413) return { status: 413, title: error.message, code: 'BODY_TOO_LARGE' };
  if (statusCode < 500) return { status: statusCode, title: error.message, code: 'BAD_USER_INPUT' };
  const id = randomUUID();
  log.error({ id, err: error }, 'internal error');
  return { status: 500, title: `Internal error; its id in the log is ${id}.`, code: 'INTERNAL_SERVER_ERROR', id };
}
