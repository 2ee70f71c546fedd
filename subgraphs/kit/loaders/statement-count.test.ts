import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { fullHub, fullOffer, writeDataFiles } from '../testkit/write-data-files.ts';
import { everyField } from '../testkit/every-field.ts';

const names = Array.from({ length: 12 }, (_, index) => `hub-${String(index).padStart(2, '0')}`);
let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork();
  const offers = names.flatMap((name) => [fullOffer(`${name}-a`, name), fullOffer(`${name}-b`, name)]);
  await network.load(writeDataFiles({ hubs: names.map(fullHub), offers }));
});

afterAll(() => network.stop());

const hubs = (count: number) =>
  names.slice(0, count).map((name) => ({ __typename: 'DataportHub', id: `dataport:${name}` }));
describe('statements', () => {
  test('twelve representations of a type cost one', async () => {
    const entities = await network.entities('... on DataportHub { id title }', hubs(12));
    expect(entities).toEqual(names.map((name) => ({ id: `dataport:${name}`, title: `Hub ${name}` })));
    expect(network.statements).toHaveLength(1);
  });

  test('representations of three types cost three, an unknown id and a repeated one none', async () => {
    const representations = [
      ...hubs(2),
      { __typename: 'DataportHub', id: 'dataport:nowhere' },
      { __typename: 'DataportOffer', id: 'dataport:hub-00-a' },
      ...hubs(1),
      { __typename: 'DataportNetworkProfile', id: 'dataport:profile' },
      { __typename: 'DataportOffer', id: 'dataport:hub-00' },
    ];
    const selection = '... on DataportHub { id } ... on DataportOffer { id } ... on DataportNetworkProfile { id }';
    expect(await network.entities(selection, representations)).toEqual([
      { id: 'dataport:hub-00' },
      { id: 'dataport:hub-01' },
      null,
      { id: 'dataport:hub-00-a' },
      { id: 'dataport:hub-00' },
      { id: 'dataport:profile' },
      null,
    ]);
    expect(network.statements).toHaveLength(3);
  });

  test('of every field of a hub, at every depth, do not grow with the number of hubs', async () => {
    const selection = `... on DataportHub { ${everyField('dataport', 'DataportHub')} }`;
    const [one] = await network.entities(selection, hubs(1));
    const forOne = network.statements.length;
    const [first] = await network.entities(selection, hubs(12));
    // Which of two waves a reference is in depends on which answer comes first, so the count may differ by a few.
    expect(network.statements.length).toBeLessThan(forOne * 1.5);
    expect(first).toEqual(one);
  });

  test('of the first offers of many hubs are one for the offers', async () => {
    const entities = await network.entities('... on DataportHub { offers(first: 1) { id } }', hubs(3));
    expect(entities).toEqual(names.slice(0, 3).map((name) => ({ offers: [{ id: `dataport:${name}-a` }] })));
    expect(network.statements).toHaveLength(2);
  });
});
