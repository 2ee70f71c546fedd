import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { catalogue } from '../errors/catalogue.ts';
import type { PartnerErrorCode } from '../errors/catalogue.ts';
import { PartnerError } from '../errors/partner-error.ts';

const codes: Readonly<Record<string, PartnerErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_INVALID',
};

/** Answers errors by the catalogue; what is not in it is internal, logged under an id, and the client reads the id. */
export function answerErrors(http: FastifyInstance, log: Logger): void {
  http.setErrorHandler((error, _, reply) => {
    const told = toPartnerError(error as FastifyError, log);
    const { status, message } = catalogue[told.code];
    return reply.code(status).send({ code: told.code, message, ...told.details });
  });
}

function toPartnerError(error: FastifyError | PartnerError, log: Logger): PartnerError {
  if (error instanceof PartnerError) {
    if (error.cause !== undefined) log.warn({ code: error.code, err: error.cause }, 'request refused');
    return error;
  }
  // A body that is no JSON is a plain SyntaxError with status 400.
  const code = codes[error.code] ?? (error.statusCode === 400 ? 'BODY_INVALID' : undefined);
  if (code) return new PartnerError(code);
  const id = randomUUID();
  log.error({ id, err: error }, 'internal error');
  return new PartnerError('INTERNAL_SERVER_ERROR', { id });
}
