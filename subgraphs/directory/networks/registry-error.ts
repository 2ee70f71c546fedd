/**
 * Why the registry's list of networks could not be read, for the log:
 * - `REGISTRY_UNREACHABLE`: no answer, or not in time.
 * - `REGISTRY_REFUSED`: another status than 200 and 304, such as 401 for a wrong token.
 * - `REGISTRY_MALFORMED`: not a list of networks.
 */
export type RegistryErrorCode = 'REGISTRY_UNREACHABLE' | 'REGISTRY_REFUSED' | 'REGISTRY_MALFORMED';

/** A list of networks that could not be read; the one before stays. */
export class RegistryError extends Error {
  readonly code: RegistryErrorCode;

  constructor(code: RegistryErrorCode, detail: string, cause?: unknown) {
    super(`The registry's networks cannot be read: ${detail}`, { cause });
    this.name = 'RegistryError';
    this.code = code;
  }
}
