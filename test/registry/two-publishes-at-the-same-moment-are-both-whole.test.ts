import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSdl, withHubField } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
/** The same registry as a second process on the same database, as during an update. */
let second: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry();
  second = await registry.startAnother();
  for (const [id, typePrefix] of [
    ['neu-ulm', 'NeuUlm'],
    ['other', 'Other'],
  ] as const) {
    await registry.client.register(id, typePrefix);
  }
  await registry.client.acknowledge();
});

afterAll(async () => {
  await second.stop();
  await registry.stop();
});

test('of two networks', async () => {
  const published = await Promise.all([
    registry.client.publish('neu-ulm', networkSdl('NeuUlm')),
    second.client.publish('other', networkSdl('Other')),
  ]);
  expect(published.map(({ subgraphVersion }) => subgraphVersion)).toEqual([1, 1]);
  expect(published.map(({ supergraphVersion }) => supergraphVersion).toSorted()).toEqual([2, 3]);
  const supergraph = await registry.client.supergraph();
  expect(supergraph).toContain('NEU_ULM @join__graph');
  expect(supergraph).toContain('OTHER @join__graph');
});

test('of the same network, in one process and in two', async () => {
  const names = ['firstMotto', 'secondMotto', 'thirdMotto', 'fourthMotto'];
  const mottos = names.map((name) => withHubField(networkSdl('NeuUlm'), 'NeuUlm', `${name}: String`));
  const published = await Promise.all(
    mottos.map((sdl, index) => (index % 2 === 0 ? registry : second).client.publish('neu-ulm', sdl)),
  );
  expect(published.map(({ subgraphVersion }) => subgraphVersion).toSorted()).toEqual([2, 3, 4, 5]);
  const versions = await registry.query(
    `select number, sdl from subgraph_version where subgraph_name = 'neu-ulm' order by number`,
  );
  for (const [index, { subgraphVersion }] of published.entries()) {
    expect(versions[subgraphVersion - 1]).toEqual({ number: subgraphVersion, sdl: mottos[index] });
  }
  const lastMotto = names[mottos.indexOf(String(versions.at(-1)?.['sdl']))];
  const hub = /type NeuUlmHub [^}]*\}/.exec((await registry.client.supergraph('neu-ulm')) ?? '')?.[0] ?? '';
  expect(names.filter((name) => hub.includes(`${name}: String`))).toEqual([lastMotto]);
});

test('while one of them is refused', async () => {
  const published = registry.client.publish('other', withHubField(networkSdl('Other'), 'Other', 'motto: String'));
  const refused = second.client.refusalOf('neu-ulm', withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'wrong: Nowhere'));
  expect(await refused).toBe('COMPOSITION_FAILED');
  expect(await published).toMatchObject({ subgraphVersion: 2 });
});
