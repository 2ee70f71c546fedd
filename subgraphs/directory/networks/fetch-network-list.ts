import { request } from 'undici';
import { z } from 'zod';
import { networkListForm } from './network-list.ts';
import type { NetworkList } from './network-list.ts';
import { RegistryError } from './registry-error.ts';

/** Where the registry is, and the token of the directory there. */
export interface RegistryAccess {
  readonly url: string;
  readonly token: string;
}

/** How long the registry may wait for news, and how much longer an answer may take. */
const [waitMs, graceMs] = [30_000, 15_000];

/**
 * Fetches the list of networks. `served` is the revision that the directory serves: the registry waits for another one, and takes
 * it for the acknowledgement that the types of that revision are served; null asks for the list at once.
 *
 * @returns null when there is nothing new
 * @throws RegistryError
 */
export async function fetchNetworkList(
  { url, token }: RegistryAccess,
  served: number | null,
  stop: AbortSignal,
): Promise<NetworkList | null> {
  const address = new URL(`networks?waitMs=${served === null ? 0 : waitMs}`, url.endsWith('/') ? url : `${url}/`);
  const headers = { authorization: `Bearer ${token}`, ...(served !== null && { 'if-none-match': `"${served}"` }) };
  const { statusCode, text } = await ask(
    address,
    headers,
    AbortSignal.any([AbortSignal.timeout(waitMs + graceMs), stop]),
  );
  if (statusCode === 304) return null;
  if (statusCode !== 200) throw new RegistryError('REGISTRY_REFUSED', `HTTP ${statusCode} ${text.slice(0, 200)}`);
  const { data, error } = networkListForm.safeParse(parseJson(text));
  if (error) throw new RegistryError('REGISTRY_MALFORMED', z.prettifyError(error));
  return data;
}

async function ask(
  address: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<{ statusCode: number; text: string }> {
  try {
    const { statusCode, body } = await request(address, { headers, signal });
    return { statusCode, text: await body.text() };
  } catch (error) {
    throw new RegistryError('REGISTRY_UNREACHABLE', String(error), error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RegistryError('REGISTRY_MALFORMED', 'not JSON', error);
  }
}
