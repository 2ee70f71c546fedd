import type { GatewayError } from './gateway-error.ts';

/** Where internal errors are written: pino's shape, of which only `error` is needed. */
export interface ErrorLog {
  error(fields: Record<string, unknown>, message: string): void;
}

/** What a client reads in an error's `extensions`. `id` is the request's, under which the log tells more of an internal error. */
export interface ErrorExtensions {
  code: string;
  serviceName?: string;
  id?: string;
}

/**
 * Turns an error of the catalogue into what a client may read. An internal one is written to the log under
 * the request's id first, with its detail and cause.
 */
export function reportError(
  error: GatewayError,
  log: ErrorLog,
  requestId: string,
  serviceName?: string,
): ErrorExtensions {
  const extensions: ErrorExtensions = { code: error.code };
  if (serviceName !== undefined) extensions.serviceName = serviceName;
  if (error.isInternal) {
    log.error({ requestId, ...extensions, detail: error.detail, err: error.cause }, error.message);
    extensions.id = requestId;
  }
  return extensions;
}
