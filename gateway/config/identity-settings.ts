import { isIP } from 'node:net';
import { z } from 'zod';
import { count } from './count.ts';

/** Algorithms whose keys can be published. With any other, whoever can check a token could also make one. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

/** How clients say who they are. Without any of it, all of them are anonymous. */
export const identitySettings = {
  jwksUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("URL of the keys (JWKS) that clients' tokens (JWT) are signed with."),
  jwksFile: z.string().min(1).optional().describe('File with those keys, in place of the URL; read at the start.'),
  jwtIssuers: z.array(z.string().min(1)).default([]).describe('Whose tokens are accepted (`iss`). Required with keys.'),
  jwtAudiences: z
    .array(z.string().min(1))
    .default([])
    .describe('Whom tokens have to be for (`aud`): a name of this gateway. Required with keys.'),
  jwtAlgorithms: z
    .array(z.enum(algorithms))
    .min(1)
    .default(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'])
    .describe('Algorithms that tokens may be signed with; none of them uses a shared secret.'),
  jwtPoliciesClaim: z
    .string()
    .min(1)
    .default('policies')
    .describe('Claim that lists the policies (`@policy`) a client meets; scopes are in `scope` or `scp`.'),
  jwtClockToleranceMs: z
    .int()
    .min(0)
    .default(30_000)
    .describe('How far clocks may differ when a token ends or begins.'),
  apiKeys: z
    .string()
    .min(1)
    .optional()
    .describe('File of API keys (YAML or JSON) by their SHA-256, with name, scopes and policies; it is watched.'),
  apiKeyHeader: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be a lower-case header name')
    .default('x-api-key')
    .describe('Header that a client sends its API key in.'),
  trustedProxies: z
    .array(z.string().refine(isNetwork, 'must be an address or a network such as 10.0.0.0/8'))
    .default([])
    .describe("Proxies whose `x-forwarded-for` is believed to tell a client's address."),
  maxRequestsPerMinute: count
    .optional()
    .describe(
      'Most requests of a client in a minute; more are refused (429). A client is an API key, the subject of a token, or an address. None unless it is given.',
    ),
  maxConcurrentRequestsPerClient: count
    .optional()
    .describe('Most requests and subscriptions of a client at once; more are refused (429). None unless it is given.'),
};

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

interface TokenSettings {
  readonly jwksUrl?: string | undefined;
  readonly jwksFile?: string | undefined;
  readonly jwtIssuers: readonly string[];
  readonly jwtAudiences: readonly string[];
}

/** What is wrong with settings of tokens that depend on each other, by key. */
export function checkTokens({
  jwksUrl,
  jwksFile,
  jwtIssuers,
  jwtAudiences,
}: TokenSettings): [key: string, message: string][] {
  const lists = Object.entries({ jwtIssuers, jwtAudiences });
  if (jwksUrl === undefined && jwksFile === undefined) {
    return lists.flatMap(([key, { length }]) => (length > 0 ? [[key, 'needs a JWKS URL or file']] : []));
  }
  const wrong = lists.flatMap(([key, { length }]): [string, string][] =>
    length > 0 ? [] : [[key, 'name at least one: a token for another service would be accepted here']],
  );
  if (jwksUrl === undefined || jwksFile === undefined) return wrong;
  return [['jwksFile', 'there is a JWKS URL already: one of them is enough'], ...wrong];
}
