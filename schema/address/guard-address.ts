import { lookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { AddressRefused } from './address-refused.ts';
import { isPublicAddress } from './is-public-address.ts';

/** An address that may be asked, with the IP addresses it stands for from now on. */
export interface GuardedAddress {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

const resolveName = promisify(lookup);

/**
 * Decides whether an endpoint may be asked, and resolves its name once: `pinnedAgent` then connects to these addresses only, so
 * that a name cannot point elsewhere between check and request (DNS rebinding). One address that is not public refuses the name.
 *
 * @throws AddressRefused
 */
export async function guardAddress(text: string, isPrivateAllowed: boolean): Promise<GuardedAddress> {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new AddressRefused('SCHEME', url?.protocol.slice(0, -1) ?? text);
  if (url.username || url.password) throw new AddressRefused('CREDENTIALS', url.host);
  const addresses = await resolveHost(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  const refused = addresses.find(({ address }) => !isPrivateAllowed && !isPublicAddress(address));
  if (refused) throw new AddressRefused('NOT_PUBLIC', refused.address);
  return { url, addresses };
}

async function resolveHost(host: string): Promise<LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await resolveName(host, { all: true });
  } catch {
    throw new AddressRefused('UNKNOWN_HOST', host);
  }
}
