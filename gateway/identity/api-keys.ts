import { createHash, timingSafeEqual } from 'node:crypto';
import type { Identity } from './identity.ts';

/** An API key as it is kept: nobody can read the key off it. */
export interface ApiKey {
  readonly name: string;
  /** SHA-256 of the key's UTF-8. */
  readonly sha256: Buffer;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
  /** In place of the limit for all clients; null where it has none of its own. */
  readonly maxRequestsPerMinute: number | null;
}

/** The API keys that are good at present. */
export class ApiKeys {
  #keys: readonly (readonly [sha256: Buffer, identity: Identity])[] = [];

  /** Takes other keys from now on. */
  replace(keys: readonly ApiKey[]): void {
    this.#keys = keys.map(({ name, sha256, scopes, policies, maxRequestsPerMinute }) => [
      sha256,
      {
        name: `key:${name}`,
        scopes: new Set(scopes),
        policies: new Set(policies),
        endsAtMs: null,
        maxRequestsPerMinute,
      },
    ]);
  }

  /** Whose key it is; null for an unknown one. All keys are compared, so that time tells nothing of them. */
  find(key: string): Identity | null {
    const given = createHash('sha256').update(key).digest();
    let found: Identity | null = null;
    for (const [sha256, identity] of this.#keys) if (timingSafeEqual(sha256, given)) found = identity;
    return found;
  }
}
