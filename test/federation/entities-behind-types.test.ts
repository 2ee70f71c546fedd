import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

const failed = (path: (string | number)[], serviceName = 'networks') => ({
  message: 'A subgraph failed to answer.',
  path,
  extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName, id: expect.any(String) },
});

const items = ['Hub', 'Offer', 'Funding'].map((type) => ({
  __typename: type,
  network: { __typename: 'Network', id: '1' },
}));

describeGraph(
  'An entity behind several types of a union or an interface',
  {
    search: {
      sdl: `
        type Query { found: [Found] items: [Item] }
        union Found = Hub | Offer | Funding
        interface Item { network: Network! }
        type Hub implements Item { network: Network! }
        type Offer implements Item { network: Network! }
        type Funding implements Item { network: Network! }
        type Network @key(fields: "id") { id: ID! }`,
      query: { found: items, items },
    },
    networks: {
      sdl: `
        type Network @key(fields: "id") { id: ID! title: String hubs: [Site!]! site: Site owner: Owner }
        type Site { name: String place: String! }
        type Owner @key(fields: "id") { id: ID! }`,
      rows: {
        Network: [
          {
            id: '1',
            title: 'North',
            hubs: new Error('no'),
            site: { name: 'Kiel', place: new Error('no') },
            owner: { id: '2' },
          },
        ],
      },
    },
    owners: {
      sdl: 'type Owner @key(fields: "id") { id: ID! name: String phone: String! }',
      rows: { Owner: [{ id: '2', name: 'Port', phone: new Error('no') }] },
    },
  },
  [
    {
      it: 'is asked of each type only for what is wanted there',
      query: '{ found { ... on Hub { network { title } } ... on Offer { network { title hubs { name } } } } }',
      data: { found: [{ network: { title: 'North' } }, null, {}] },
      errors: [failed(['found', 1, 'network', 'hubs'])],
    },
    {
      it: 'is asked of each type only for what is wanted there, with fragments one after another',
      query: `{
        found { ... on Hub { network { title } } ... on Offer { network { title } } ... on Funding { network { title } } }
        found { ... on Offer { network { hubs { name } } } }
      }`,
      data: { found: [{ network: { title: 'North' } }, null, { network: { title: 'North' } }] },
      errors: [failed(['found', 1, 'network', 'hubs'])],
    },
    {
      it: 'is asked once where every type wants the same',
      query: `{
        found { ... on Hub { network { title } } ... on Offer { network { title } } ... on Funding { network { title } } }
      }`,
      data: {
        found: [{ network: { title: 'North' } }, { network: { title: 'North' } }, { network: { title: 'North' } }],
      },
      requests: (requests) => expect(requests.filter(({ subgraph }) => subgraph === 'networks')).toHaveLength(1),
    },
    {
      it: 'is asked below its fields only for what is wanted there',
      query: `{
        found {
          ... on Hub { network { site { name } } }
          ... on Offer { network { site { name place } } }
        }
      }`,
      data: { found: [{ network: { site: { name: 'Kiel' } } }, { network: { site: null } }, {}] },
      errors: [failed(['found', 1, 'network', 'site', 'place'])],
    },
    {
      it: 'leads on only to what is wanted there',
      query: `{
        items {
          network { title }
          ... on Hub { network { owner { name } } }
          ... on Offer { network { owner { phone } } }
        }
      }`,
      data: {
        items: [
          { network: { title: 'North', owner: { name: 'Port' } } },
          { network: { title: 'North', owner: null } },
          { network: { title: 'North' } },
        ],
      },
      errors: [failed(['items', 1, 'network', 'owner', 'phone'], 'owners')],
    },
  ],
);

describeGraph(
  'An interface object',
  {
    catalog: {
      sdl: `
        type Query { media: [Media] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String }`,
      query: {
        media: [
          { __typename: 'Book', id: '1' },
          { __typename: 'Film', id: '2' },
        ],
      },
      rows: {
        Media: [
          { __typename: 'Book', id: '1', title: 'Faust' },
          { __typename: 'Film', id: '2', title: 'Metropolis' },
        ],
      },
    },
    reviews: {
      sdl: `
        type Query { best: [Media] }
        type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int! critic: Critic }
        type Critic @key(fields: "id") { id: ID! }`,
      query: { best: [{ id: '1' }, { id: '2' }] },
      rows: {
        Media: [
          { id: '1', stars: 5, critic: { id: '3' } },
          { id: '2', stars: new Error('no'), critic: { id: '3' } },
        ],
      },
    },
    critics: {
      sdl: 'type Critic @key(fields: "id") { id: ID! name: String phone: String! }',
      rows: { Critic: [{ id: '3', name: 'Ada', phone: new Error('no') }] },
    },
  },
  [
    {
      it: 'is asked only for what is wanted of its type',
      query: '{ best { title ... on Book { stars } } }',
      data: { best: [{ title: 'Faust', stars: 5 }, { title: 'Metropolis' }] },
    },
    {
      it: 'leads on only to what is wanted of its type',
      query: '{ media { ... on Book { critic { name } } ... on Film { critic { name phone } } } }',
      data: { media: [{ critic: { name: 'Ada' } }, { critic: null }] },
      errors: [failed(['media', 1, 'critic', 'phone'], 'critics')],
    },
  ],
);
