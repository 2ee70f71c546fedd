import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

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
    return (await directory.ask(document, variables)).statements;
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
  const { data } = await directory.ask(`{
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

test('topics, regions and networks cost no statement, and an unknown one is null', async () => {
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
  const { data, statements } = await directory.ask(document, { representations });
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
  expect(statements).toBe(0);
});
