import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { writeDataFiles } from '../testkit/write-data-files.ts';

let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork();
  await network.load(writeDataFiles());
});

afterAll(() => network.stop());

const ask = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

test.each([
  ['of an unknown type', { __typename: 'Nothing', id: 'dataport:one' }],
  ['of a type that is no entity', { __typename: 'Query' }],
  ['without a type', { id: 'dataport:one' }],
])('a representation %s is a mistake of who asks, with the place and what is allowed', async (_, representation) => {
  const representations = [{ __typename: 'DataportHub', id: 'dataport:one' }, representation];
  const { errors } = await network.query(ask, { representations });
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/at index 1\. Allowed are .*DataportHub/),
      extensions: { code: 'BAD_USER_INPUT', argument: 'representations' },
    },
  ]);
});

test('an id that no database can hold is unknown, beside those that are known', async () => {
  const representations = ['dataport:one', 'dataport:\0', 'dataport:none'].map((id) => ({
    __typename: 'DataportHub',
    id,
  }));
  expect(await network.query(ask, { representations })).toMatchObject({
    data: { _entities: [{ __typename: 'DataportHub' }, null, null] },
  });
});
