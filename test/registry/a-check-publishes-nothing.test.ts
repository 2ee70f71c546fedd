import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSupergraph, type SubgraphSchema } from '../../schema/compose/compose-supergraph.ts';
import { networkSdl, withHubField } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  token = await registry.client.register('neu-ulm', 'NeuUlm');
});

afterAll(() => registry.stop());

const url = 'http://127.0.0.1:1/graphql';
const check = (sdl: string) =>
  registry.client.get<{ id: string; isPassed: boolean; findings: object[] }>(
    `mutation ($sdl: String!, $url: String!) {
      checkSubgraph(network: "neu-ulm", sdl: $sdl, url: $url) {
        id isPassed findings { rule message { de en } position { line column } }
      }
    }`,
    { sdl, url },
    token,
  );

test('a schema can be checked before it is published for the first time, and without the directory', async () => {
  const before = await registry.client.supergraph();
  expect(await check(networkSdl('NeuUlm'))).toMatchObject({ isPassed: true });
  expect(await registry.query('select subgraph_name from subgraph_version')).toEqual([{ subgraph_name: 'directory' }]);
  expect(await registry.client.supergraph()).toBe(before);
  expect(await registry.client.get('{ network(id: "neu-ulm") { state } }')).toEqual({ state: 'PENDING' });
});

test('what is wrong is told with its place, and can be read again by everyone', async () => {
  const result = await check(withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'wrong: Nowhere'));
  expect(result).toMatchObject({ isPassed: false, findings: [{ rule: 'COMPOSITION' }] });
  const read =
    'query ($id: ID!) { check(id: $id) { id isPassed findings { rule message { de en } position { line column } } } }';
  expect(await registry.client.get(read, { id: result.id }, null)).toEqual(result);
  expect(await registry.client.get('{ checks(network: "neu-ulm", first: 1) { id } }', {}, null)).toEqual([
    { id: result.id },
  ]);
  expect(await registry.client.get(read, { id: 'nothing' }, null)).toBeNull();
});

test('the subgraphs beside a network can be fetched as it is composed with them', async () => {
  const others = await registry.client.get<SubgraphSchema[]>(
    '{ subgraphs(beside: "neu-ulm") { name url sdl } }',
    {},
    null,
  );
  expect(others.map(({ name }) => name)).toEqual(['directory']);
  const composed = composeSupergraph([...others, { name: 'neu-ulm', url, sdl: networkSdl('NeuUlm') }]);
  expect(composed).toMatch(
    /type NeuUlmHub implements Entry & Hub @join__type\(graph: DIRECTORY, key: "id", resolvable: false\)/,
  );
  expect(await registry.client.codeOf('{ subgraphs(beside: "nobody") { name } }')).toBe('NETWORK_UNKNOWN');
});

test('only so much SDL is sent in one answer', async () => {
  await registry.query(
    `insert into supergraph_version values (0, repeat('x', 1000000), '', 'test', '[]', 'test', now())`,
  );
  const ask = (count: number) => {
    const fields = Array.from({ length: count }, (_, index) => `s${index}: supergraphVersion(number: 0) { sdl }`);
    return registry.client.codeOf(`{ ${fields.join(' ')} }`, {}, null);
  };
  expect([await ask(8), await ask(9)]).toEqual(['no error', 'RESPONSE_TOO_LARGE']);
  const networks = Array.from({ length: 1_000 }, (_, index) => `n${index}: networks { id }`);
  const { status } = await registry.client.ask(`{ ${networks.join(' ')} }`, {}, null);
  expect(status).toBe(400);
});

test('a body that is too large is refused', async () => {
  const response = await fetch(`${registry.client.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ networks { id } }', padding: ' '.repeat(5_000_000) }),
  });
  expect([response.status, await response.json()]).toEqual([413, expect.objectContaining({ code: 'BODY_TOO_LARGE' })]);
});

test('old results go, the newest stay', async () => {
  await registry.query(
    `insert into check_result select gen_random_uuid(), 'neu-ulm', 'SCHEMA', 'x', true, '[]', now() - interval '1 day'
      from generate_series(1, 300)`,
  );
  const { id } = await check(networkSdl('NeuUlm'));
  const [row] = await registry.query(
    `select count(*)::int, bool_or(id = '${id}') as kept from check_result where network = 'neu-ulm'`,
  );
  expect(row).toEqual({ count: 200, kept: true });
});
