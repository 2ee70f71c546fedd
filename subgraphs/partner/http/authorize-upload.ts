import { z } from 'zod';
import { PartnerError } from '../errors/partner-error.ts';

const query = '{ viewer { isAdmin network { id subgraphName } } }';

const viewer = z.object({
  isAdmin: z.boolean(),
  network: z.object({ id: z.string(), subgraphName: z.string() }).nullable(),
});

const answer = z.object({
  data: z.object({ viewer: viewer.nullable() }).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).optional(),
});

const timeoutMs = 5000;

/**
 * Asks the registry whose token it is: it must be that of this network, which is hosted here, or the administrator's.
 * @throws PartnerError `UNAUTHENTICATED`, `FORBIDDEN`, or `REGISTRY_UNAVAILABLE` when nobody can tell.
 */
export async function authorizeUpload(
  authorization: string | undefined,
  network: string,
  registryUrl: string | null,
): Promise<void> {
  const token = /^Bearer ([!-~]{1,500})$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new PartnerError('UNAUTHENTICATED');
  if (registryUrl === null) throw new PartnerError('REGISTRY_UNAVAILABLE');
  const { data, errors = [] } = await ask(registryUrl, token);
  if (data?.viewer) {
    const { isAdmin, network: own } = data.viewer;
    if (!isAdmin && !(own?.id === network && own.subgraphName === 'partner')) throw new PartnerError('FORBIDDEN');
  } else if (errors.every(({ extensions }) => isRefusal(extensions?.code))) {
    throw new PartnerError('UNAUTHENTICATED');
  } else throw new PartnerError('REGISTRY_UNAVAILABLE', { cause: errors });
}

/** Codes with which the registry refuses a token. */
function isRefusal(code: string | undefined): boolean {
  return code === 'UNAUTHENTICATED' || code === 'TOKEN_EXPIRED' || code === 'FORBIDDEN';
}

async function ask(registryUrl: string, token: string): Promise<z.infer<typeof answer>> {
  try {
    const response = await fetch(`${registryUrl.replace(/\/$/, '')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return answer.parse(await response.json());
  } catch (cause) {
    throw new PartnerError('REGISTRY_UNAVAILABLE', { cause });
  }
}
