import { createHash } from 'node:crypto';

/** SHA-256 of a supergraph, base64url: what its ETag says. */
export function hashSdl(sdl: string): string {
  return createHash('sha256').update(sdl).digest('base64url');
}
