import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';

/** Makes tokens, and serves the keys to check them with on 127.0.0.1. */
export interface TokenIssuer {
  /** Of its keys (JWKS). */
  readonly url: string;
  /** What a gateway needs to accept its tokens. */
  readonly settings: Partial<GatewayConfigInput>;
  /** How often its keys were fetched. */
  readonly fetchCount: number;
  /** A token of `ann` that is good for a minute; claims replace its own. */
  sign(claims?: JWTPayload): Promise<string>;
  /** The header of a request with such a token. */
  authorize(claims?: JWTPayload): Promise<{ authorization: string }>;
  /** Signs with another key from now on; the one before is not served any more. */
  rotate(): Promise<void>;
  /** Tokens that no gateway may accept, by what is wrong with them. */
  forge(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const issuer = 'https://issuer.example';
const audience = 'hubgraph';

/** Starts an issuer of tokens that are signed with ES256. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  let key = await makeKey('key-1');
  let fetchCount = 0;
  const server = createServer((_request, response) => {
    fetchCount++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [key.jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const sign = (claims?: JWTPayload): Promise<string> =>
    signWith(key.privateKey, { alg: 'ES256', kid: key.jwk.kid }, claims);
  return {
    url,
    settings: { jwksUrl: url, jwtIssuers: [issuer], jwtAudiences: [audience] },
    get fetchCount() {
      return fetchCount;
    },
    sign,
    authorize: async (claims) => ({ authorization: `Bearer ${await sign(claims)}` }),
    async rotate() {
      key = await makeKey('key-2');
    },
    forge: () => forge(sign, key.jwk),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function makeKey(kid: string): Promise<{ privateKey: CryptoKey; jwk: JWK & { kid: string } }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
}

async function signWith(
  key: CryptoKey | Uint8Array,
  header: { alg: string; kid: string },
  claims: JWTPayload = {},
): Promise<string> {
  const payload = { iss: issuer, aud: audience, sub: 'ann', exp: secondsFromNow(60), ...claims };
  return await new SignJWT(payload).setProtectedHeader(header).sign(key);
}

async function forge(sign: TokenIssuer['sign'], jwk: JWK & { kid: string }): Promise<Record<string, string>> {
  const { kid } = jwk;
  const { privateKey: ownKey } = await generateKeyPair('ES256');
  const good = await sign();
  const [header = '', payload = '', signature = ''] = good.split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  return {
    'that has expired': await sign({ exp: secondsFromNow(-3_600) }),
    'that is not good yet': await sign({ nbf: secondsFromNow(3_600) }),
    'without an end': await sign({ exp: undefined } as unknown as JWTPayload),
    'of another issuer': await sign({ iss: 'https://other.example' }),
    'for somebody else': await sign({ aud: 'other' }),
    'with an altered payload': `${header}.${encode({ ...claims, scope: 'boss' })}.${signature}`,
    'without a signature': `${encode({ alg: 'none' })}.${payload}.`,
    'signed with a key of its own': await signWith(ownKey, { alg: 'ES256', kid }),
    'signed with a key nobody knows': await signWith(ownKey, { alg: 'ES256', kid: 'nobody' }),
    'signed with the public key as a secret': await signWith(new TextEncoder().encode(JSON.stringify(jwk)), {
      alg: 'HS256',
      kid,
    }),
    'that is none': 'abc',
  };
}

function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}
