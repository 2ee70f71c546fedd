import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { type ErrorExtensions, type ErrorLog, reportError } from '../errors/report-error.ts';
import type { CountRefusal } from '../stream/access.ts';
import { accessOf } from './register-access.ts';
import { watchOf } from './register-watch.ts';

/** When to come back, for whoever is refused because of what is the case now. */
const retryAfterSeconds = 1;

/** What refusing needs. */
interface RefusalTools {
  readonly config: GatewayConfig;
  readonly log: ErrorLog;
  readonly countRefusal: CountRefusal | undefined;
}

/** Answers what never reaches GraphQL in GraphQL's form: `{"errors":[{"message","extensions"}]}`. */
export function registerErrors(app: FastifyInstance, tools: RefusalTools): void {
  app.setErrorHandler((error, request, reply) => sendError(request, reply, translate(error, tools.config), tools));
  app.setNotFoundHandler((request, reply) =>
    sendError(request, reply, new GatewayError('NOT_FOUND', { path: request.url }), tools),
  );
}

/** The same for an URL that Fastify refuses before it has a route: the answer's status and body. */
export function describeBadUrl(
  error: unknown,
  requestId: string,
  { config, log, countRefusal }: RefusalTools,
): { readonly status: number; readonly body: ErrorBody } {
  const translated = translate(error, config);
  countRefusal?.(translated);
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
  { log, countRefusal }: RefusalTools,
): Promise<void> {
  if (error.status === 503 || error.status === 429) {
    reply.header('retry-after', error.retryAfterSeconds ?? retryAfterSeconds);
  }
  if (error.status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
  const access = accessOf(reply.raw);
  if (access) access.errorCode = error.code;
  watchOf(reply.raw)?.set({ 'hubgraph.error.code': error.code });
  countRefusal?.(error);
  await reply.code(error.status).send(describe(error, log, id));
}
