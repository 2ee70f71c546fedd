import { isIP } from 'node:net';
import { AddressRefused } from './address-refused.ts';
import { isPublicAddress } from './is-public-address.ts';

/**
 * Refuses a host that is an address which may not be asked; names pass, for `guardedLookup` to decide. `host`: of a URL, which has brought
 * every way to write an IPv4 address (`0x7f.1`, `2130706433`, `127.0.0.1.`) into one form; an IPv6 address with or without brackets.
 *
 * @throws AddressRefused `NOT_PUBLIC`
 */
export function guardHost(host: string, isAllowed = isPublicAddress): void {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !isAllowed(address)) throw new AddressRefused('NOT_PUBLIC', address);
}
