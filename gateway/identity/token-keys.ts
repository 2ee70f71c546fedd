import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, jwksCache, type JWKSCacheInput, type JWTVerifyGetKey } from 'jose';
import { GatewayError } from '../errors/gateway-error.ts';

/** Where the keys are that tokens are verified with (JWKS). */
export interface KeyRules {
  readonly jwksUrl?: string | undefined;
  readonly jwksFile?: string | undefined;
}

/** The keys that tokens are verified with. */
export interface TokenKeys {
  readonly find: JWTVerifyGetKey;
  /** Another number whenever they were fetched anew; null where they have to be before their next use. */
  readonly version: () => number | null;
}

/** For the keys to be fetched. */
const timeoutMs = 5_000;
/** Between two fetches because of tokens with a key that is not among ours. */
const cooldownMs = 30_000;
/** How long keys are used; longer than that, one that was withdrawn would be. */
const maxAgeMs = 600_000;

/** The keys of a URL or file; null without either. Raises CONFIG_INVALID where the file has none. */
export async function openTokenKeys({ jwksUrl, jwksFile }: KeyRules): Promise<TokenKeys | null> {
  if (jwksUrl !== undefined) return openUrl(new URL(jwksUrl));
  return jwksFile === undefined ? null : await openFile(jwksFile);
}

function openUrl(url: URL): TokenKeys {
  // Told by jose when the keys were fetched.
  const fetched: JWKSCacheInput = {};
  const options = { timeoutDuration: timeoutMs, cooldownDuration: cooldownMs, cacheMaxAge: maxAgeMs };
  const keys = createRemoteJWKSet(url, { ...options, [jwksCache]: fetched });
  return { find: keys, version: () => (keys.fresh ? (fetched.uat ?? null) : null) };
}

async function openFile(file: string): Promise<TokenKeys> {
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof createLocalJWKSet>[0];
    return { find: createLocalJWKSet(keys), version: () => 0 };
  } catch (thrown) {
    const reason = `jwksFile: ${file} has no keys: ${thrown instanceof Error ? thrown.message : thrown}`;
    throw new GatewayError('CONFIG_INVALID', { reason }, { cause: thrown });
  }
}
