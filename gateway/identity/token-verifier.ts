import { errors, jwtVerify } from 'jose';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Identity } from './identity.ts';
import { type ClaimRules, readClaims } from './read-claims.ts';
import { type KeyRules, openTokenKeys } from './token-keys.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** Which tokens are accepted. */
export interface TokenRules extends ClaimRules, KeyRules {
  readonly jwtIssuers: string[];
  readonly jwtAudiences: string[];
  readonly jwtAlgorithms: string[];
}

/** A token that counts is some 300 bytes here, and as much as its scopes. */
const maxVerifiedTokens = 1_000;

/** Verifies a token (JWT) and reads who it is of. Raises UNAUTHENTICATED, and IDENTITY_UNAVAILABLE where the keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Identity>;

/** Verifies tokens by the keys of a URL or file; null without either. Raises CONFIG_INVALID where the file has no keys. */
export async function createTokenVerifier(rules: TokenRules): Promise<VerifyToken | null> {
  const keys = await openTokenKeys(rules);
  if (!keys) return null;
  const options = {
    issuer: rules.jwtIssuers,
    audience: rules.jwtAudiences,
    algorithms: rules.jwtAlgorithms,
    clockTolerance: rules.jwtClockToleranceMs / 1_000,
    requiredClaims: ['exp'],
  };
  const verified = new VerifiedTokens(maxVerifiedTokens);
  return async (token) => {
    const version = keys.version();
    const known = verified.get(token, version, Date.now());
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keys.find, options);
      const identity = readClaims(payload, rules);
      // Where keys were fetched meanwhile, nobody knows with which of them it was verified.
      if (version !== null && version === keys.version()) verified.set(token, identity, version, Date.now());
      return identity;
    } catch (thrown) {
      throw explain(thrown);
    }
  };
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
