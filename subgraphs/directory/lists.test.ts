import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

test('mobility is found in all networks, and each edge says in which role and by what way', async () => {
  const { data } = await directory.ask(`{
    hubs(filter: { topics: [{ anyOf: ["mobility"] }] }) {
      edges { id node { __typename id } network { id } matchedTopics { topic { slug label } role via } }
    }
  }`);
  const edge = (typeName: string, id: string, matched: object) => ({
    id,
    node: { __typename: typeName, id },
    network: { id: id.split(':')[0] },
    matchedTopics: [matched],
  });
  const mobility = { slug: 'mobility', label: 'Mobilität' };
  const future = { slug: 'future-mobility', label: 'Mobilität der Zukunft' };
  expect(data).toEqual({
    hubs: {
      edges: [
        edge('DataportHub', 'dataport:rendsburg', { topic: future, role: 'FOCUS', via: 'CLOSE_MATCH' }),
        edge('DataportHub', 'dataport:sangerhausen', { topic: mobility, role: 'FOCUS', via: 'EXACT' }),
        edge('DataportHub', 'dataport:zeitz', { topic: mobility, role: 'PROJECT', via: 'EXACT' }),
        edge('StateHub', 'state:haldensleben', { topic: mobility, role: 'PROJECT', via: 'EXACT' }),
      ],
    },
  });
});

test('a page says where it stands, and its snapshot needs no owner', async () => {
  const page = `edges { cursor id title updatedAt distanceKm relevance } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
  const document = `query ($after: String) { hubs(first: 4, after: $after) { ${page} } }`;
  interface Page {
    hubs: {
      edges: { cursor: string; id: string }[];
      pageInfo: { endCursor: string };
    };
  }
  const first = (await directory.ask(document)).data as Page;
  expect(first).toMatchObject({
    hubs: {
      totalCount: 6,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: first.hubs.edges[0]?.cursor },
    },
  });
  expect(first.hubs.edges[1]).toEqual({
    cursor: first.hubs.edges[1]?.cursor,
    id: 'dataport:rendsburg',
    title: 'Digital Hub Rendsburg',
    updatedAt: '2026-01-03T00:00:00.000Z',
    distanceKm: null,
    relevance: null,
  });
  const second = (await directory.ask(document, { after: first.hubs.pageInfo.endCursor })).data as Page;
  expect(second).toMatchObject({
    hubs: {
      totalCount: 6,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: second.hubs.edges.at(-1)?.cursor },
    },
  });
  expect(second.hubs.edges.map(({ id }) => id)).toEqual(['association:ulm', 'state:haldensleben']);
});

test('an empty page has no cursors', async () => {
  const { data } = await directory.ask(
    '{ hubs(filter: { ids: ["a:b"] }) { edges { id } pageInfo { startCursor endCursor hasNextPage } } }',
  );
  expect(data).toEqual({ hubs: { edges: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: false } } });
});

test('distances are kilometres along the great circle', async () => {
  const { data } = await directory.ask(
    '{ hubs(filter: { near: { latitude: 51.48, longitude: 11.97, radiusKm: 60 } }) { edges { id distanceKm } } }',
  );
  // Halle (Saale) to the centres of Sangerhausen and Zeitz, computed by the spherical law of cosines.
  expect(data).toEqual({
    hubs: {
      edges: [
        { id: 'dataport:sangerhausen', distanceKm: expect.closeTo(distance(51.48, 11.97, 51.4719, 11.2992), 0) },
        { id: 'dataport:zeitz', distanceKm: expect.closeTo(distance(51.48, 11.97, 51.0487, 12.138), 0) },
      ],
    },
  });
});

function distance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const [a, b, c] = [lat1, lat2, lon2 - lon1].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  return 6371 * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(c));
}
