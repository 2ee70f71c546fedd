import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AccessToken } from '../entity/access-token.ts';
import { hashToken } from './hash-token.ts';

/** Whose token it shall be. */
export interface NewToken {
  /** Id of a network, or a service. */
  readonly holder: string;
  readonly label: string;
  /** Null for never. */
  readonly expiresAt: Date | null;
}

/** A token that was just made: the only time that its text is there. */
export interface CreatedToken {
  /** `hgt_` and 32 random bytes, base64url. */
  readonly token: string;
  readonly stored: AccessToken;
}

/** Makes a token in the transaction of `em`; its hash is stored. */
export function createToken(em: EntityManager, { holder, label, expiresAt }: NewToken): CreatedToken {
  const token = `hgt_${randomBytes(32).toString('base64url')}`;
  const stored = em.create(AccessToken, {
    id: randomUUID(),
    holder,
    label,
    hash: hashToken(token),
    createdAt: new Date(),
    expiresAt,
    revokedAt: null,
  });
  return { token, stored };
}
