import { RegistryError } from '../errors/registry-error.ts';

const maxLength = 8 * 1024 * 1024;

/** Bounds how much SDL one answer has: documents are large, and one request can ask for many of them. */
export class SdlBudget {
  #left = maxLength;

  /** The SDL, as long as there is room for it. @throws RegistryError `RESPONSE_TOO_LARGE` */
  take(sdl: string): string {
    this.#left -= sdl.length;
    if (this.#left >= 0) return sdl;
    throw new RegistryError('RESPONSE_TOO_LARGE', { limit: maxLength });
  }
}
