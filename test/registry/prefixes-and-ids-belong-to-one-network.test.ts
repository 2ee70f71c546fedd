import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry();
  await registry.client.register('neu-ulm', 'NeuUlm');
});

afterAll(() => registry.stop());

const refusal = (input: object) =>
  registry.client.codeOf('mutation ($input: NetworkInput!) { registerNetwork(input: $input) { token } }', {
    input: { title: 'Netzwerk', operatorName: 'Stadt', ...input },
  });

test.each<[id: string, typePrefix: string | null, code: string]>([
  ['neu-ulm', 'Other', 'NETWORK_EXISTS'],
  ['directory', 'Other', 'NETWORK_EXISTS'],
  ['gateway', 'Other', 'NETWORK_EXISTS'],
  ['partner', 'Other', 'NETWORK_EXISTS'],
  ['other', 'NeuUlm', 'PREFIX_TAKEN'],
  ['other', 'Neu', 'PREFIX_TAKEN'],
  ['other', 'NeuUlmLand', 'PREFIX_TAKEN'],
  ['other', 'Partner', 'PREFIX_TAKEN'],
  ['other', 'Hub', 'PREFIX_TAKEN'],
  ['other', 'Network', 'PREFIX_TAKEN'],
  ['other', 'Catalog', 'PREFIX_TAKEN'],
  ['other', 'Query', 'PREFIX_TAKEN'],
  ['other', 'neuUlm', 'BAD_USER_INPUT'],
  ['other', null, 'BAD_USER_INPUT'],
  ['Other', 'Other', 'BAD_USER_INPUT'],
  ['other:one', 'Other', 'BAD_USER_INPUT'],
  ['other-', 'Other', 'BAD_USER_INPUT'],
])('a network %s with the prefix %s is refused: %s', async (id, typePrefix, code) => {
  expect(await refusal({ id, typePrefix })).toBe(code);
});

test.each([
  { title: ' ' },
  { homepage: 'ftp://example.org' },
  { operatorName: 'a'.repeat(201) },
  { subgraph: 'neu-ulm', typePrefix: null },
  { subgraph: 'directory', typePrefix: null },
  { subgraph: 'partner', typePrefix: 'Other' },
])('a network with %j is refused', async (input) => {
  expect(await refusal({ id: 'other', typePrefix: 'Other', ...input })).toBe('BAD_USER_INPUT');
});

test('prefixes that only look alike are two', async () => {
  await registry.client.register('neu', 'Neun');
  await registry.client.register('neu-ulmer', 'NeuUlmer');
  expect(await registry.client.get('{ networks { id } }')).toEqual([
    { id: 'neu-ulm' },
    { id: 'neu' },
    { id: 'neu-ulmer' },
  ]);
});
