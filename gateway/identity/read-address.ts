import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/** Bytes of an IPv6 address that tell one client from another: whoever has one has all that begin with them. */
const ipv6PrefixBytes = 8;

/**
 * How the address of a request's client is found: that of its connection, or the one that proxies which are trusted have put into
 * `x-forwarded-for`. IPv6 addresses count by their first 64 bits.
 */
export function createAddressReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trustedProxies]);
  return (request) => shorten(proxyAddr(request, trust));
}

function shorten(address: string): string {
  if (!isIPv6(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, ipv6PrefixBytes)).toString('hex')}::/64`;
}
