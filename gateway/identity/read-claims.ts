import type { JWTPayload } from 'jose';
import type { Identity } from './identity.ts';

/** How claims of a token are read. */
export interface ClaimRules {
  /** Claim that lists policies. */
  readonly jwtPoliciesClaim: string;
  readonly jwtClockToleranceMs: number;
}

/** The identity that a verified token tells of. Its scopes are those of `scope` and of `scp`, as a text with spaces or a list. */
export function readClaims(claims: JWTPayload, { jwtPoliciesClaim, jwtClockToleranceMs }: ClaimRules): Identity {
  const { iss = '', sub, exp } = claims;
  const subject = [sub, claims['client_id'], claims['azp']].find((name) => typeof name === 'string') ?? '';
  return {
    name: `token:${iss} ${subject as string}`,
    scopes: new Set([...readNames(claims['scope']), ...readNames(claims['scp'])]),
    policies: new Set(readNames(claims[jwtPoliciesClaim])),
    endsAtMs: exp === undefined ? null : exp * 1_000 + jwtClockToleranceMs,
    maxRequestsPerMinute: null,
  };
}

function readNames(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((name) => name !== '');
  return Array.isArray(claim) ? claim.filter((name) => typeof name === 'string') : [];
}
