import { createHash } from 'node:crypto';
import { BoundedCache } from '../../schema/cache/bounded-cache.ts';
import type { Identity } from './identity.ts';

/** For so long a token is not verified again, though it may have been withdrawn in some other way. */
const maxAgeMs = 60_000;

/** A token that was verified. */
interface VerifiedToken {
  readonly identity: Identity;
  readonly untilMs: number;
}

/**
 * Whose the tokens are that were verified a moment ago, by a hash of each: a signature costs as much to verify as many a request to answer. A
 * token counts until it ends, for a minute at most, and no longer than the keys that it was verified with. Nothing is kept of tokens
 * that were refused, so that whoever makes them up fills nothing.
 */
export class VerifiedTokens {
  readonly #maxTokens: number;
  #tokens: BoundedCache<VerifiedToken>;
  #keysVersion: number | null = null;

  /** `maxTokens`: the one that has not been shown for the longest time is forgotten first. */
  constructor(maxTokens: number) {
    this.#maxTokens = maxTokens;
    this.#tokens = new BoundedCache(maxTokens);
  }

  /** Whose it is; undefined where it is to be verified. `keysVersion`: see `TokenKeys`. */
  get(token: string, keysVersion: number | null, nowMs: number): Identity | undefined {
    if (keysVersion === null || keysVersion !== this.#keysVersion) return undefined;
    const found = this.#tokens.get(hash(token));
    return found && nowMs < found.untilMs ? found.identity : undefined;
  }

  /** Keeps one that was verified with the keys of this version. */
  set(token: string, identity: Identity, keysVersion: number, nowMs: number): void {
    if (keysVersion !== this.#keysVersion) this.#tokens = new BoundedCache(this.#maxTokens);
    this.#keysVersion = keysVersion;
    this.#tokens.set(hash(token), { identity, untilMs: Math.min(identity.endsAtMs ?? Infinity, nowMs + maxAgeMs) });
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
