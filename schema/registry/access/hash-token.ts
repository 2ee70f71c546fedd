import { createHash } from 'node:crypto';

/** SHA-256 of a token, hex. Tokens are random and long, so that no salt and no slow hash is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
