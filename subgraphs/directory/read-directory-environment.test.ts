import { expect, test } from 'vitest';
import { readDirectoryEnvironment } from './read-directory-environment.ts';

const networks = new Set(['dataport', 'state']);

test('addresses and interval are read, and have defaults', () => {
  expect(readDirectoryEnvironment({}, networks)).toEqual({
    harvest: { urls: new Map(), intervalMs: 5000 },
    registry: null,
    signingSecret: null,
    allowPrivateAddresses: false,
  });
  const variables = {
    HUBGRAPH_NETWORK_URLS: 'dataport=http://127.0.0.1:4102/graphql?a=b, state = https://example.org/graphql,',
    HUBGRAPH_HARVEST_INTERVAL_MS: '250',
  };
  expect(readDirectoryEnvironment(variables, networks).harvest).toEqual({
    urls: new Map([
      ['dataport', 'http://127.0.0.1:4102/graphql?a=b'],
      ['state', 'https://example.org/graphql'],
    ]),
    intervalMs: 250,
  });
});

test('with a registry it tells the networks; a secret signs what it is asked for', () => {
  const variables = {
    HUBGRAPH_REGISTRY_URL: 'http://127.0.0.1:4200',
    HUBGRAPH_REGISTRY_TOKEN: 'hgt_x',
    HUBGRAPH_SIGNING_SECRET: 'a secret of the federation',
    HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'true',
    HUBGRAPH_NETWORK_URLS: '',
  };
  expect(readDirectoryEnvironment(variables, networks)).toEqual({
    harvest: { urls: new Map(), intervalMs: 5000 },
    registry: { url: 'http://127.0.0.1:4200', token: 'hgt_x' },
    signingSecret: 'a secret of the federation',
    allowPrivateAddresses: true,
  });
});

test.each([
  [{ HUBGRAPH_REGISTRY_URL: 'here', HUBGRAPH_REGISTRY_TOKEN: 'x' }, /^HUBGRAPH_REGISTRY_URL: /],
  [{ HUBGRAPH_REGISTRY_URL: 'http://h' }, /^HUBGRAPH_REGISTRY_TOKEN: is needed/],
  [
    {
      HUBGRAPH_REGISTRY_URL: 'http://h',
      HUBGRAPH_REGISTRY_TOKEN: 'x',
      HUBGRAPH_NETWORK_URLS: 'dataport=http://127.0.0.1',
    },
    /^HUBGRAPH_NETWORK_URLS: the registry/,
  ],
  [{ HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'perhaps' }, /^HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: /],
  [{ HUBGRAPH_SIGNING_SECRET: 'short' }, /^HUBGRAPH_SIGNING_SECRET: /],
  [
    { HUBGRAPH_NETWORK_URLS: 'post=http://127.0.0.1/graphql' },
    /HUBGRAPH_NETWORK_URLS: "post=.*registered are dataport, state/,
  ],
  [{ HUBGRAPH_NETWORK_URLS: 'dataport' }, /HUBGRAPH_NETWORK_URLS: "dataport"/],
  [{ HUBGRAPH_NETWORK_URLS: 'dataport=ftp://127.0.0.1' }, /HUBGRAPH_NETWORK_URLS: "dataport=ftp/],
  [{ HUBGRAPH_HARVEST_INTERVAL_MS: '99' }, /^HUBGRAPH_HARVEST_INTERVAL_MS: .*>=100$/],
  [{ HUBGRAPH_HARVEST_INTERVAL_MS: 'often' }, /^HUBGRAPH_HARVEST_INTERVAL_MS: /],
])('%j is refused, and the message names the variable', (variables, message) => {
  expect(() => readDirectoryEnvironment(variables, networks)).toThrow(
    expect.objectContaining({ code: 'CONFIGURATION_INVALID', message: expect.stringMatching(message) }),
  );
});
