import { describe, expect, it } from 'vitest';
import { describeConfig } from './describe-config.ts';
import { readConfig } from './read-config.ts';
import { settings } from './settings.ts';

const file = ['--supergraph', 's.graphql'];

describe('readConfig', () => {
  it('fills in defaults', () => {
    expect(readConfig(file, {})).toMatchObject({
      supergraph: 's.graphql',
      host: '127.0.0.1',
      port: 4000,
      maxDepth: 30,
      forwardHeaders: [],
    });
  });

  it('reads options of every kind', () => {
    const args = [
      '--port=0',
      '--introspection',
      'false',
      '--forward-header',
      'a',
      '--forward-header',
      'b',
      '--subgraph-url',
      'x=http://h/?a=b',
    ];
    expect(readConfig([...file, ...args], {})).toMatchObject({
      port: 0,
      introspection: false,
      forwardHeaders: ['a', 'b'],
      subgraphUrls: { x: 'http://h/?a=b' },
    });
  });

  it('reads a number that has no default', () => {
    expect(readConfig([...file, '--metrics-port', '9464'], {})).toMatchObject({ metricsPort: 9464 });
    expect(readConfig(file, {})).not.toHaveProperty('metricsPort');
  });

  it('reads a list for each name', () => {
    const args = ['--subgraph-header', 'a=x,y', '--subgraph-header', 'b=z'];
    const expected = { subgraphHeaders: { a: ['x', 'y'], b: ['z'] } };
    expect(readConfig([...file, ...args], {})).toMatchObject(expected);
    expect(readConfig(file, { HUBGRAPH_SUBGRAPH_HEADERS: 'a=x, y; b=z' })).toMatchObject(expected);
  });

  it('reads the environment, which an option overrides', () => {
    const env = {
      HUBGRAPH_SUPERGRAPH: 'e.graphql',
      HUBGRAPH_PORT: '1',
      HUBGRAPH_HOST: '',
      HUBGRAPH_SUBGRAPH_URLS: 'a=http://a/, b=http://b/',
    };
    expect(readConfig(['--port', '2'], env)).toMatchObject({
      supergraph: 'e.graphql',
      port: 2,
      host: '127.0.0.1',
      subgraphUrls: { a: 'http://a/', b: 'http://b/' },
    });
  });

  it.each([
    [[], 'supergraph: '],
    [[...file, '--nope'], "Unknown option '--nope'"],
    [[...file, '--registry', 'http://h'], 'supergraph: there is a registry already'],
    [[...file, '--supergraph-cache', 'c.graphql'], 'supergraphCache: needs a registry'],
    [[...file, '--persisted-documents-mode', 'only'], 'persistedDocumentsMode: needs persisted documents'],
    [[...file, '--subgraph-header', 'a=Host'], 'subgraphHeaders.a.0: '],
    [[...file, '--jwks-url', 'http://h/keys'], 'jwtIssuers: name at least one'],
    [[...file, '--jwks-file', 'keys.json', '--jwt-issuer', 'i'], 'jwtAudiences: name at least one'],
    [[...file, '--jwt-audience', 'a'], 'jwtAudiences: needs a JWKS URL or file'],
    [
      [...file, '--jwks-file', 'f', '--jwks-url', 'http://h/', '--jwt-issuer', 'i', '--jwt-audience', 'a'],
      'jwksFile: there is a JWKS URL already',
    ],
    [[...file, '--jwt-algorithm', 'HS256'], 'jwtAlgorithms.0: '],
    [[...file, '--jwt-algorithm', 'none'], 'jwtAlgorithms.0: '],
    [[...file, '--trusted-proxy', 'proxy.example'], 'trustedProxies.0: must be an address'],
    [[...file, '--trusted-proxy', '10.0.0.0/33'], 'trustedProxies.0: must be an address'],
    [[...file, '--max-requests-per-minute', '0'], 'maxRequestsPerMinute: '],
    [[...file, 'extra'], "Unexpected argument 'extra'"],
    [[...file, '--port', '70000'], 'port: '],
    [[...file, '--port', 'x'], 'port: '],
    [[...file, '--introspection', 'maybe'], 'introspection: '],
    [[...file, '--max-depth', '0'], 'maxDepth: '],
    [[...file, '--subgraph-url', 'http://h'], '--subgraph-url takes name=value'],
    [[...file, '--subgraph-url', 'a=ftp://h'], 'subgraphUrls.a: '],
    [[...file, '--forward-header', 'Host'], 'forwardHeaders.0: '],
    [[...file, '--forward-header', 'content-length'], 'forwardHeaders.0: '],
    [[...file, '--forward-header', 'content-encoding'], 'forwardHeaders.0: '],
    [[...file, '--forward-header', 'accept-encoding'], 'forwardHeaders.0: '],
  ])('refuses %j', (args, message) => {
    expect(() => readConfig(args, {})).toThrow(message);
  });

  it('gives help instead of a configuration', () => {
    expect(readConfig(['--help'], {})).toBeNull();
  });
});

it('describeConfig documents every setting', () => {
  const help = describeConfig();
  for (const { option, env, description } of settings) {
    expect(description).not.toBe('');
    expect(help).toContain(`--${option} `);
    expect(help).toContain(env);
  }
  expect(help).toContain('Default: 1048576.');
});
