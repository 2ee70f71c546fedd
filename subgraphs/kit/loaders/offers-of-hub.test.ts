import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { writeDataFiles } from '../testkit/write-data-files.ts';

let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork();
  await network.load(writeDataFiles());
});

afterAll(() => network.stop());

const one = { __typename: 'DataportHub', id: 'dataport:one' };

describe('Hub.offers', () => {
  test('gives the first by id, each argument for itself, of the network’s own type', async () => {
    const selection =
      '... on DataportHub { two: offers(first: 2) { __typename id hub { __typename id } } all: offers { id } }';
    const offer = (name: string) => ({
      __typename: 'DataportOffer',
      id: `dataport:${name}`,
      hub: { __typename: 'DataportHub', id: 'dataport:one' },
    });
    expect(await network.entities(selection, [one])).toEqual([
      {
        two: [offer('one-a'), offer('one-b')],
        all: [{ id: 'dataport:one-a' }, { id: 'dataport:one-b' }, { id: 'dataport:one-c' }],
      },
    ]);
  });

  test.each([0, -1, 101])('refuses first: %i and names the range', async (first) => {
    const { errors } = await network.query(
      `query ($first: Int!) {
        _entities(representations: [{ __typename: "DataportHub", id: "dataport:one" }]) {
          ... on DataportHub { offers(first: $first) { id } }
        }
      }`,
      { first },
    );
    expect(errors).toMatchObject([
      {
        message: `Argument "first" must be between 1 and 100, but is ${first}.`,
        path: ['_entities', 0, 'offers'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
