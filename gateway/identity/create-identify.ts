import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ApiKeys } from './api-keys.ts';
import { anonymous, type Identity } from './identity.ts';
import type { VerifyToken } from './token-verifier.ts';

/**
 * Finds out who asks, by the headers of a request; whoever shows nothing is anonymous. Raises UNAUTHENTICATED for what is shown and not
 * accepted, and IDENTITY_UNAVAILABLE where that cannot be found out: nobody becomes anonymous by a mistake.
 */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Identity>;

/** What clients may show. */
export interface Credentials {
  /** Null where tokens are not looked at. */
  readonly verify: VerifyToken | null;
  /** Null where there are none. */
  readonly apiKeys: ApiKeys | null;
  /** Header that an API key comes in. */
  readonly apiKeyHeader: string;
}

const bearer = /^bearer +([\w.~+/-]+=*)$/i;

/** How clients are told apart. A header that nothing is configured for is none of ours. */
export function createIdentify({ verify, apiKeys, apiKeyHeader }: Credentials): Identify {
  return async (headers) => {
    const authorization = verify ? headers.authorization : undefined;
    const key = apiKeys ? headers[apiKeyHeader] : undefined;
    if (authorization !== undefined && key !== undefined)
      throw unauthenticated('Send a token or an API key, not both.');
    if (key !== undefined) {
      const identity = apiKeys?.find(String(key));
      if (identity) return identity;
      throw unauthenticated('The API key is not known.');
    }
    if (authorization === undefined || !verify) return anonymous;
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('Send the token as `authorization: Bearer`.');
    return await verify(token);
  };
}

function unauthenticated(reason: string): GatewayError {
  return new GatewayError('UNAUTHENTICATED', { reason });
}
