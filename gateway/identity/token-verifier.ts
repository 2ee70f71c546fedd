import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Identity } from './identity.ts';
import { type ClaimRules, readClaims } from './read-claims.ts';

/** Which tokens are accepted. */
export interface TokenRules extends ClaimRules {
  readonly jwksUrl?: string | undefined;
  readonly jwksFile?: string | undefined;
  readonly jwtIssuers: string[];
  readonly jwtAudiences: string[];
  readonly jwtAlgorithms: string[];
}

/** For the keys to be fetched. */
const keysTimeoutMs = 5_000;
/** Between two fetches because of tokens with a key that is not among ours. */
const keysCooldownMs = 30_000;
/** How long keys are used; longer than that, one that was withdrawn would be. */
const keysMaxAgeMs = 600_000;

/** Verifies a token (JWT) and reads who it is of. Raises UNAUTHENTICATED, and IDENTITY_UNAVAILABLE where the keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Identity>;

/** Verifies tokens by the keys of a URL or file; null without either. Raises CONFIG_INVALID where the file has no keys. */
export async function createTokenVerifier(rules: TokenRules): Promise<VerifyToken | null> {
  const keys = await openKeys(rules);
  if (!keys) return null;
  const options = {
    issuer: rules.jwtIssuers,
    audience: rules.jwtAudiences,
    algorithms: rules.jwtAlgorithms,
    clockTolerance: rules.jwtClockToleranceMs / 1_000,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return readClaims(payload, rules);
    } catch (thrown) {
      throw explain(thrown);
    }
  };
}

async function openKeys({ jwksUrl, jwksFile }: TokenRules): Promise<JWTVerifyGetKey | null> {
  if (jwksUrl !== undefined) {
    return createRemoteJWKSet(new URL(jwksUrl), {
      timeoutDuration: keysTimeoutMs,
      cooldownDuration: keysCooldownMs,
      cacheMaxAge: keysMaxAgeMs,
    });
  }
  if (jwksFile === undefined) return null;
  try {
    return createLocalJWKSet(JSON.parse(await readFile(jwksFile, 'utf8')) as Parameters<typeof createLocalJWKSet>[0]);
  } catch (thrown) {
    const reason = `jwksFile: ${jwksFile} has no keys: ${thrown instanceof Error ? thrown.message : thrown}`;
    throw new GatewayError('CONFIG_INVALID', { reason }, { cause: thrown });
  }
}

/** What is wrong with a token by itself; anything else kept us from looking at it. */
const tokenErrors = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

function explain(thrown: unknown): GatewayError {
  if (thrown instanceof errors.JWTExpired) {
    return new GatewayError('UNAUTHENTICATED', { reason: 'The token has expired.' });
  }
  if (tokenErrors.some((error) => thrown instanceof error)) {
    return new GatewayError('UNAUTHENTICATED', { reason: 'The token is not valid here.' });
  }
  return new GatewayError('IDENTITY_UNAVAILABLE', {}, { cause: thrown });
}
