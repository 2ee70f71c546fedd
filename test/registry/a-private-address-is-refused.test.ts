import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSdl } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry({ allowPrivateAddresses: false });
  await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.acknowledge();
});

afterAll(() => registry.stop());

test.each([
  'http://127.0.0.1:4101/graphql',
  'http://localhost:4101/graphql',
  'http://[::1]/graphql',
  'http://[::ffff:10.0.0.1]/graphql',
  'http://10.1.2.3/graphql',
  'http://192.168.0.1/graphql',
  'http://172.16.0.1/graphql',
  'http://169.254.169.254/latest/meta-data',
  'http://2130706433/graphql',
  'http://0.0.0.0/graphql',
])('%s', async (url) => {
  const { errors } = await registry.client.ask(
    'mutation ($sdl: String!, $url: String!) { publishSubgraph(network: "neu-ulm", sdl: $sdl, url: $url) { state } }',
    { sdl: networkSdl('NeuUlm'), url },
  );
  expect(errors?.[0]?.extensions['code']).toBe('ADDRESS_REFUSED');
  expect(await registry.query("select * from subgraph_version where subgraph_name <> 'directory'")).toEqual([]);
});
