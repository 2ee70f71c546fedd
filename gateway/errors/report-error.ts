import { randomUUID } from 'node:crypto';
import type { GatewayError } from './gateway-error.ts';

/** Where internal errors are written: pino's shape, of which only `error` is needed. */
export interface ErrorLog {
  error(fields: Record<string, unknown>, message: string): void;
}

/** What a client reads in an error's `extensions`. `id` names the log entry of an internal error. */
export interface ErrorExtensions {
  code: string;
  serviceName?: string;
  id?: string;
}

/**
 * Turns an error of the catalogue into what a client may read. An internal one is written to the log under a
 * fresh id first, with its detail and cause.
 */
export function reportError(error: GatewayError, log: ErrorLog, serviceName?: string): ErrorExtensions {
  const extensions: ErrorExtensions = { code: error.code };
  if (serviceName !== undefined) extensions.serviceName = serviceName;
  if (error.isInternal) {
    extensions.id = randomUUID();
    log.error({ ...extensions, detail: error.detail, err: error.cause }, error.message);
  }
  return extensions;
}
