import type { EntityManager } from '@mikro-orm/postgresql';
import { deriveSubgraphKey } from '../../signature/derive-subgraph-key.ts';
import { AccessToken } from '../entity/access-token.ts';
import { DIRECTORY } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';
import type { Caller } from './caller.ts';
import { FailedTokens } from './failed-tokens.ts';
import { hashToken } from './hash-token.ts';

/** The secrets of the configuration that callers are known by. */
export interface CallerSecrets {
  readonly adminToken: string;
  /** Null: directory and gateway need tokens that were made for them. */
  readonly signingSecret: string | null;
}

/**
 * Knows callers by their tokens: the administrator's, those of directory and gateway (their keys of the signing secret), and those
 * stored here. All are compared by their hashes, so that the time it takes tells nothing.
 */
export class Authenticator {
  readonly #configured: ReadonlyMap<string, Caller>;
  readonly #failures = new FailedTokens();

  constructor({ adminToken, signingSecret }: CallerSecrets) {
    const service = (name: string): [string, Caller][] =>
      signingSecret === null ? [] : [[hashToken(deriveSubgraphKey(signingSecret, name)), { name, holder: name }]];
    const admin: [string, Caller] = [hashToken(adminToken), { name: 'admin', holder: null }];
    this.#configured = new Map([admin, ...service(DIRECTORY), ...service('gateway')]);
  }

  /**
   * Who sends a request with this `Authorization` header from this address; null without the header.
   * @throws RegistryError `UNAUTHENTICATED`, `TOKEN_EXPIRED`, `TOO_MANY_FAILED_TOKENS`
   */
  async authenticate(em: EntityManager, authorization: string | undefined, address: string): Promise<Caller | null> {
    if (authorization === undefined) return null;
    this.#failures.check(address);
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const hash = token === undefined ? '' : hashToken(token);
    const known = this.#configured.get(hash) ?? (await em.findOne(AccessToken, { hash }));
    if (!known || ('revokedAt' in known && known.revokedAt !== null)) {
      this.#failures.add(address);
      throw new RegistryError('UNAUTHENTICATED');
    }
    if (!('revokedAt' in known)) return known;
    const { label, holder, expiresAt } = known;
    if (expiresAt && expiresAt <= new Date()) {
      throw new RegistryError('TOKEN_EXPIRED', { label, expiresAt: expiresAt.toISOString() });
    }
    return { name: label, holder };
  }
}
