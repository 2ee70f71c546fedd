import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import { anonymous, type Identity } from './identity.ts';
import { createTokenVerifier, type TokenRules } from './token-verifier.ts';

/**
 * Finds out who asks, by the headers of a request; whoever shows nothing is anonymous. Raises UNAUTHENTICATED for what is shown and not
 * accepted, and IDENTITY_UNAVAILABLE where that cannot be found out: nobody becomes anonymous by a mistake.
 */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Identity>;

const bearer = /^bearer +([\w.~+/-]+=*)$/i;

/** How clients are told apart, as it is configured. Null where nothing is: all are anonymous. Raises CONFIG_INVALID. */
export async function createIdentify(rules: TokenRules): Promise<Identify | null> {
  const verify = await createTokenVerifier(rules);
  if (!verify) return null;
  return async ({ authorization }) => {
    if (authorization === undefined) return anonymous;
    const token = bearer.exec(authorization)?.[1];
    if (token !== undefined) return await verify(token);
    throw new GatewayError('UNAUTHENTICATED', { reason: 'Send the token as `authorization: Bearer`.' });
  };
}
