import { createHash } from 'node:crypto';

/** SHA-256 of a supergraph, or of persisted documents, base64url: what its ETag says. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
