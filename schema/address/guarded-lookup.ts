import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { AddressRefused } from './address-refused.ts';
import { isPublicAddress } from './is-public-address.ts';

/**
 * Resolves names as `dns.lookup` does, but for those with an address that may not be asked: they fail with AddressRefused, whatever other
 * addresses they have. A socket connects to the addresses of this very answer, so that a name that points elsewhere from one moment to
 * the next (DNS rebinding) comes to nothing. Numeric hosts are never looked up.
 */
export function guardedLookup(isAllowed = isPublicAddress, resolve: LookupFunction = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      // Without an answer there is no list.
      const addresses = error || typeof found === 'string' ? [] : found;
      const [first] = addresses;
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (error) callback(error, '', 0);
      else if (refused || !first) callback(new AddressRefused('NOT_PUBLIC', refused?.address ?? hostname), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
