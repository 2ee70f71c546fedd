import { expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address.ts';

const isPublic = [
  '8.8.8.8',
  '193.99.144.80',
  '172.15.0.1',
  '172.32.0.1',
  '100.128.0.1',
  '2a02:2e0:3fe:1001:302::1',
  '::ffff:8.8.8.8',
];

const isNot: readonly (readonly [kind: string, ...addresses: string[]])[] = [
  ['this network', '0.0.0.0', '::'],
  ['loopback', '127.0.0.1', '127.255.0.3', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
  ['private', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::ffff:10.0.0.1'],
  ['carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
  ['link-local, with the metadata of clouds', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254'],
  ['unique-local', 'fc00::1', 'fd12:3456::1'],
  ['site-local', 'fec0::1'],
  ['multicast and broadcast', '224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255'],
  ['documentation and benchmarks', '192.0.2.1', '198.18.0.1', '2001:db8::1'],
  ['translations of v4', '64:ff9b::7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001::1'],
  ['no address at all', '', 'localhost', '1.2.3', '[::1]'],
];

test.each(isPublic)('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(isNot)('%s is not public', (_kind, ...addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});
