import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address (v4 or v6 text) is one of the public internet. Loopback, private, link-local, unique-local, carrier-grade
 * NAT, multicast and reserved ranges are not, nor is a v6 address that wraps such a v4 address.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.process(text);
  return address.range() === 'unicast' && !isCompatible(address);
}

/** `::a.b.c.d`, long given up; some systems still connect to the v4 address in it. */
function isCompatible(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv6 && address.parts.slice(0, 6).every((part) => part === 0);
}
