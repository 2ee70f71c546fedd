import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { GuardedAddress } from './guard-address.ts';

/** An HTTP client that connects to the guarded addresses only; certificates are still checked against the name. Close it. */
export function pinnedAgent({ addresses }: GuardedAddress, connectTimeoutMs: number): Agent {
  const pinned: LookupFunction = (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
  return new Agent({ connections: 1, connect: { lookup: pinned, timeout: connectTimeoutMs } });
}
