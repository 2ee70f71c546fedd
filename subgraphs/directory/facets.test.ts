import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

test('facets count the filtered list on all pages, in one statement whatever is asked for', async () => {
  const facets = `facets {
    topics { value { slug } count } networks { value { id } count } states { value { code name } count }
    status { value count } targetGroups { value count } offerKinds { value count } agreementKinds { value count }
  }`;
  const { data, statements } = await directory.ask(`{ hubs(first: 1, filter: { regions: ["15"] }) { ${facets} } }`);
  expect(data).toEqual({
    hubs: {
      facets: {
        topics: [
          { value: { slug: 'mobility' }, count: 3 },
          { value: { slug: 'smart-region' }, count: 1 },
        ],
        networks: [
          { value: { id: 'dataport' }, count: 2 },
          { value: { id: 'state' }, count: 1 },
        ],
        states: [{ value: { code: '15', name: 'Sachsen-Anhalt' }, count: 3 }],
        status: [
          { value: 'PLANNED', count: 2 },
          { value: 'IN_SETUP', count: 1 },
        ],
        targetGroups: [
          { value: 'SMALL_AND_MEDIUM_ENTERPRISES', count: 1 },
          { value: 'START_UPS', count: 1 },
        ],
        offerKinds: [
          { value: 'CO_WORKING', count: 1 },
          { value: 'FUNDING_ADVICE', count: 1 },
        ],
        agreementKinds: [{ value: 'FUNDING_DECISION', count: 1 }],
      },
    },
  });
  // Facets, and the topics, networks and states named in them.
  expect(statements).toBe(1);
});

test('offers and hits have facets of their own', async () => {
  const { data } = await directory.ask(`{
    offers { facets { kinds { value count } status { value count } } }
    search(text: "Mobilitätskonzept or Fördermittelberatung") { totalCount facets { kinds { value count } } }
  }`);
  expect(data).toEqual({
    offers: {
      facets: {
        kinds: [
          { value: 'CO_WORKING', count: 2 },
          { value: 'FUNDING_ADVICE', count: 1 },
          { value: 'WORKSHOP', count: 1 },
        ],
        status: [
          { value: 'PLANNED', count: 3 },
          { value: 'ACTIVE', count: 1 },
        ],
      },
    },
    search: {
      totalCount: 3,
      facets: {
        kinds: [
          { value: 'HUB', count: 2 },
          { value: 'OFFER', count: 1 },
        ],
      },
    },
  });
});
