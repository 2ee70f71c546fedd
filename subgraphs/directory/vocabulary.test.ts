import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

test('a topic has its labels in two languages and its relations in both directions', async () => {
  const document = `{
    close: topic(slug: "future-mobility") { label english: label(language: EN) labels { de en } altLabels definition closeMatch { slug } }
    narrow: topic(slug: "smart-region") { broader { slug } closeMatch { slug } narrower { slug } }
    broad: topic(slug: "digital-transformation") { narrower { slug } }
  }`;
  expect(await directory.query(document)).toEqual({
    data: {
      close: {
        label: 'Mobilität der Zukunft',
        english: 'Future mobility',
        labels: { de: 'Mobilität der Zukunft', en: 'Future mobility' },
        altLabels: expect.arrayContaining(['Verkehrswende']),
        definition: expect.any(String),
        closeMatch: [{ slug: 'mobility' }],
      },
      narrow: { broader: [{ slug: 'digital-transformation' }], closeMatch: [{ slug: 'smart-city' }], narrower: [] },
      broad: { narrower: expect.arrayContaining([{ slug: 'smart-region' }, { slug: 'smart-city' }]) },
    },
  });
});

test('a region knows what it lies in and what lies in it; a town is not its district', async () => {
  const document = `{
    town: region(code: "08421000") { name kind parent { code kind } state { code name(language: EN) } children { code } centre { latitude longitude } }
    district: region(code: "08421") { name kind parent { code } state { code } children { code } }
    state: region(code: "08") { parent { code } state { code } names { de en } }
  }`;
  expect(await directory.query(document)).toEqual({
    data: {
      town: {
        name: 'Ulm',
        kind: 'MUNICIPALITY',
        parent: { code: '08421', kind: 'DISTRICT' },
        state: { code: '08', name: 'Baden-Württemberg' },
        children: [],
        centre: { latitude: expect.closeTo(48.4, 1), longitude: expect.closeTo(10, 1) },
      },
      district: {
        name: 'Ulm (Stadtkreis)',
        kind: 'DISTRICT',
        parent: { code: '08' },
        state: { code: '08' },
        children: [{ code: '08421000' }],
      },
      state: {
        parent: null,
        state: { code: '08' },
        names: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
      },
    },
  });
});

test('topics and regions are lists in pages, by German name, to be searched in', async () => {
  const document = `{
    topics(text: "MOBILITÄT") { totalCount edges { node { slug } } }
    states: regions(filter: { kinds: [STATE] }, first: 2) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } }
    within: regions(filter: { parent: "15", kinds: [MUNICIPALITY] }) { edges { node { name } } }
    named: regions(filter: { text: "lower sax" }) { edges { node { code } } }
    likePattern: topics(text: "%") { totalCount }
  }`;
  const { data } = await directory.query<{ states: { pageInfo: { endCursor: string } } }>(document);
  expect(data).toEqual({
    topics: { totalCount: 2, edges: [{ node: { slug: 'mobility' } }, { node: { slug: 'future-mobility' } }] },
    states: {
      totalCount: 16,
      edges: [{ node: { name: 'Baden-Württemberg' } }, { node: { name: 'Bayern' } }],
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
    },
    within: { edges: expect.arrayContaining([{ node: { name: 'Zeitz' } }, { node: { name: 'Haldensleben' } }]) },
    named: { edges: [{ node: { code: '03' } }] },
    likePattern: { totalCount: 0 },
  });
  const next = await directory.query(
    `query ($after: String) { regions(filter: { kinds: [STATE] }, first: 1, after: $after) { edges { node { name } } pageInfo { hasPreviousPage } } }`,
    { after: data.states.pageInfo.endCursor },
  );
  expect(next).toEqual({
    data: { regions: { edges: [{ node: { name: 'Berlin' } }], pageInfo: { hasPreviousPage: true } } },
  });
});

test('a network has its counts, its profile and a fresh feed', async () => {
  const document = `{
    network(id: "dataport") {
      title operatorName homepage prefix hubCount siteCount offerCount profile { __typename id }
      feed { state lastHarvestedAt lastChangeAt lagSeconds refusedEntries lastError }
    }
    networks { id siteCount }
  }`;
  expect(await directory.query(document)).toEqual({
    data: {
      network: {
        title: expect.any(String),
        operatorName: 'Dataport AöR',
        homepage: 'https://www.dataport.de',
        prefix: 'dataport:',
        hubCount: 4,
        siteCount: 4,
        offerCount: 2,
        profile: { __typename: 'DataportNetworkProfile', id: 'dataport:profile' },
        feed: {
          state: 'CURRENT',
          lastHarvestedAt: expect.any(String),
          lastChangeAt: '2026-01-03T00:00:00.000Z',
          lagSeconds: expect.any(Number),
          refusedEntries: 0,
          lastError: null,
        },
      },
      networks: [
        { id: 'association', siteCount: 4 },
        { id: 'dataport', siteCount: 4 },
        { id: 'state', siteCount: 1 },
      ],
    },
  });
});
