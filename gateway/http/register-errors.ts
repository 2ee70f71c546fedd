import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { type ErrorExtensions, type ErrorLog, reportError } from '../errors/report-error.ts';
import { accessOf } from './register-access.ts';

/** When to come back, for whoever is refused because of what is the case now. */
const retryAfterSeconds = 1;

/** Answers what never reaches GraphQL in GraphQL's form: `{"errors":[{"message","extensions"}]}`. */
export function registerErrors(app: FastifyInstance, config: GatewayConfig, log: ErrorLog): void {
  app.setErrorHandler((error, request, reply) => sendError(request, reply, translate(error, config), log));
  app.setNotFoundHandler((request, reply) =>
    sendError(request, reply, new GatewayError('NOT_FOUND', { path: request.url }), log),
  );
}

/** The same for an URL that Fastify refuses before it has a route: the answer's status and body. */
export function describeBadUrl(
  error: unknown,
  config: GatewayConfig,
  log: ErrorLog,
  requestId: string,
): { readonly status: number; readonly body: ErrorBody } {
  const translated = translate(error, config);
  return { status: translated.status, body: describe(translated, log, requestId) };
}

interface ErrorBody {
  readonly errors: readonly { readonly message: string; readonly extensions: ErrorExtensions }[];
}

function describe(error: GatewayError, log: ErrorLog, requestId: string): ErrorBody {
  return { errors: [{ message: error.message, extensions: reportError(error, log, requestId) }] };
}

function translate(error: unknown, { maxBodyBytes }: GatewayConfig): GatewayError {
  if (error instanceof GatewayError) return error;
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode === 413) return new GatewayError('BODY_TOO_LARGE', { limit: maxBodyBytes });
  if (statusCode === 415) return new GatewayError('UNSUPPORTED_MEDIA_TYPE');
  if (statusCode !== undefined && statusCode < 500)
    return new GatewayError('BAD_REQUEST', { reason: message ?? 'Bad request.' });
  return new GatewayError('INTERNAL_SERVER_ERROR', {}, { cause: error });
}

async function sendError(
  { id }: FastifyRequest,
  reply: FastifyReply,
  error: GatewayError,
  log: ErrorLog,
): Promise<void> {
  if (error.status === 503 || error.status === 429) {
    reply.header('retry-after', error.retryAfterSeconds ?? retryAfterSeconds);
  }
  if (error.status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
  const access = accessOf(reply.raw);
  if (access) access.errorCode = error.code;
  await reply.code(error.status).send(describe(error, log, id));
}
