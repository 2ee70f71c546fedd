import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { createAddressReader } from './read-address.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

it.each([
  ['that of its connection', [], '203.0.113.9', undefined, '203.0.113.9'],
  ['that of its connection, whatever it says itself', [], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['what a trusted proxy says', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  [
    'what the last trusted proxy says, not what the client made up',
    ['10.0.0.0/8'],
    '10.1.2.3',
    '1.1.1.1, 198.51.100.1, 10.9.9.9',
    '198.51.100.1',
  ],
  ['that of its connection, where another proxy is trusted', ['10.0.0.0/8'], '192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ['an IPv4 address in IPv6 clothes', [], '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['an IPv6 network', [], '2001:db8:1:2:3:4:5:6', undefined, '20010db800010002::/64'],
])('The address of a client is %s', (_, trusted, remote, forwarded, expected) => {
  expect(createAddressReader(trusted)(request(remote, forwarded))).toBe(expected);
});
