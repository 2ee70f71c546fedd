import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

/** Data of the answer, and how many statements it cost. */
async function ask(document: string, variables: object = {}): Promise<{ data: unknown; statements: number }> {
  const before = directory.statements.length;
  const { data, errors } = await directory.query(document, variables);
  expect(errors).toBeUndefined();
  return { data, statements: directory.statements.length - before };
}

test('mobility is found in all networks, and each edge says in which role and by what way', async () => {
  const { data } = await ask(`{
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
  const first = (await ask(document)).data as Page;
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
  const second = (await ask(document, { after: first.hubs.pageInfo.endCursor })).data as Page;
  expect(second).toMatchObject({
    hubs: {
      totalCount: 6,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: second.hubs.edges.at(-1)?.cursor },
    },
  });
  expect(second.hubs.edges.map(({ id }) => id)).toEqual(['association:ulm', 'state:haldensleben']);
});

test('an empty page has no cursors', async () => {
  const { data } = await ask(
    '{ hubs(filter: { ids: ["a:b"] }) { edges { id } pageInfo { startCursor endCursor hasNextPage } } }',
  );
  expect(data).toEqual({ hubs: { edges: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: false } } });
});

test('distances are kilometres along the great circle', async () => {
  const { data } = await ask(
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

test('facets count the filtered list on all pages, in one statement whatever is asked for', async () => {
  const facets = `facets {
    topics { value { slug } count } networks { value { id } count } states { value { code name } count }
    status { value count } targetGroups { value count } offerKinds { value count } agreementKinds { value count }
  }`;
  const { data, statements } = await ask(`{ hubs(first: 1, filter: { regions: ["15"] }) { ${facets} } }`);
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
  expect(statements).toBe(4);
});

test('offers and hits have facets of their own', async () => {
  const { data } = await ask(`{
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
          { value: 'AVAILABLE', count: 1 },
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

test('a search shows where it hit, the title before the summary before the rest', async () => {
  const { data } = await ask(`{
    search(text: "ländliche Räume or Fördermittelberatung or Mobilitätskonzepte") {
      edges { id kind node { __typename } snippet }
    }
  }`);
  const hit = (id: string, kind: string, typeName: string, snippet: string) => ({
    id,
    kind,
    node: { __typename: typeName },
    snippet,
  });
  expect(data).toEqual({
    search: {
      edges: [
        hit('state:haldensleben-advice', 'OFFER', 'StateOffer', '**Fördermittelberatung**'),
        hit('dataport:sangerhausen', 'HUB', 'DataportHub', expect.stringContaining('**ländlichen** **Raum**')),
        hit('state:haldensleben', 'HUB', 'StateHub', expect.stringContaining('**Mobilitätskonzept** für die Stadt')),
        hit('dataport:zeitz', 'HUB', 'DataportHub', expect.stringContaining('eines **Mobilitätskonzepts**')),
      ],
    },
  });
});

test('a search can be narrowed', async () => {
  const search = (filter: string) => `search(text: "Mobilitätskonzept", filter: { ${filter} }) { edges { id } }`;
  const { data } = await ask(`{
    network: ${search('networks: ["state"]')}
    kind: ${search('kinds: [OFFER]')}
    topic: ${search('topics: [{ anyOf: ["smart-region"] }]')}
  }`);
  expect(data).toEqual({
    network: { edges: [{ id: 'state:haldensleben' }] },
    kind: { edges: [] },
    topic: { edges: [{ id: 'dataport:zeitz' }] },
  });
});

test('the lists of many topics, regions and networks cost as many statements as those of one', async () => {
  const lists = (name: string) =>
    `${name}(first: 2) { totalCount edges { id } pageInfo { hasNextPage } facets { targetGroups { count } } }`;
  const entities = (representations: object[]) => ({
    document: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Topic { slug ${lists('hubs')} ${lists('offers')} }
      ... on Region { code ${lists('hubs')} ${lists('offers')} }
      ... on Network { id ${lists('hubs')} ${lists('offers')} }
    } }`,
    variables: { representations },
  });
  const cost = async (slugs: string[], codes: string[], ids: string[]) => {
    const { document, variables } = entities([
      ...slugs.map((slug) => ({ __typename: 'Topic', slug })),
      ...codes.map((code) => ({ __typename: 'Region', code })),
      ...ids.map((id) => ({ __typename: 'Network', id })),
    ]);
    return (await ask(document, variables)).statements;
  };
  const one = await cost(['mobility'], ['15'], ['state']);
  const many = await cost(
    ['mobility', 'future-mobility', 'digital-transformation'],
    ['15', '15084', '08'],
    ['association', 'dataport', 'state'],
  );
  expect(many).toBe(one);
});

test('the lists of a topic, a region and a network are its own', async () => {
  const { data } = await ask(`{
    topic(slug: "future-mobility") { hubs { totalCount edges { id matchedTopics { via } } } offers { edges { id } } }
    region(code: "15") { hubs(filter: { networks: ["dataport"] }) { edges { id } } offers { totalCount } }
    networks { id hubs(first: 1) { totalCount edges { id } pageInfo { hasNextPage } } offers { totalCount } }
  }`);
  expect(data).toEqual({
    topic: {
      hubs: {
        totalCount: 4,
        edges: [
          { id: 'dataport:rendsburg', matchedTopics: [{ via: 'EXACT' }] },
          { id: 'dataport:sangerhausen', matchedTopics: [{ via: 'CLOSE_MATCH' }] },
          { id: 'dataport:zeitz', matchedTopics: [{ via: 'CLOSE_MATCH' }] },
          { id: 'state:haldensleben', matchedTopics: [{ via: 'CLOSE_MATCH' }] },
        ],
      },
      offers: { edges: [{ id: 'state:haldensleben-advice' }] },
    },
    region: {
      hubs: { edges: [{ id: 'dataport:sangerhausen' }, { id: 'dataport:zeitz' }] },
      offers: { totalCount: 2 },
    },
    networks: [
      {
        id: 'association',
        hubs: { totalCount: 1, edges: [{ id: 'association:ulm' }], pageInfo: { hasNextPage: false } },
        offers: { totalCount: 1 },
      },
      {
        id: 'dataport',
        hubs: { totalCount: 4, edges: [{ id: 'dataport:einbeck' }], pageInfo: { hasNextPage: true } },
        offers: { totalCount: 2 },
      },
      {
        id: 'state',
        hubs: { totalCount: 1, edges: [{ id: 'state:haldensleben' }], pageInfo: { hasNextPage: false } },
        offers: { totalCount: 1 },
      },
    ],
  });
});

test('representations of one type cost one statement, and an unknown one is null', async () => {
  const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Topic { label } ... on Region { name } ... on Network { title }
  } }`;
  const representations = [
    { __typename: 'Topic', slug: 'mobility' },
    { __typename: 'Topic', slug: 'flying' },
    { __typename: 'Topic', slug: 'logistics' },
    { __typename: 'Region', code: '15' },
    { __typename: 'Region', code: '08421000' },
    { __typename: 'Network', id: 'state' },
  ];
  const { data, statements } = await ask(document, { representations });
  expect(data).toEqual({
    _entities: [
      { label: 'Mobilität' },
      null,
      { label: 'Logistik' },
      { name: 'Sachsen-Anhalt' },
      { name: 'Ulm' },
      { title: expect.any(String) },
    ],
  });
  expect(statements).toBe(3);
});
