import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

const media = [
  { __typename: 'Book', id: '1', title: 'Faust' },
  { __typename: 'Film', id: '2', title: 'Metropolis' },
];

describeGraph(
  'An @interfaceObject',
  {
    catalog: {
      sdl: `
        type Query { media: [Media] book: Book }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
      query: { media, book: { id: '1', title: 'Faust', pages: 100 } },
      rows: {
        Media: media,
        Book: [{ id: '1', title: 'Faust', pages: 100 }],
        Film: [{ id: '2', title: 'Metropolis', minutes: 150 }],
      },
    },
    reviews: {
      sdl: `
        type Query { best: [Media] }
        type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
      query: {
        best: [
          { id: '2', stars: 5 },
          { id: '1', stars: 4 },
        ],
      },
      rows: {
        Media: [
          { id: '1', stars: 4 },
          { id: '2', stars: 5 },
        ],
      },
    },
  },
  [
    {
      it: 'adds a field to every implementation',
      query: '{ media { __typename stars ... on Book { pages } } }',
      data: {
        media: [
          { __typename: 'Book', stars: 4, pages: null },
          { __typename: 'Film', stars: 5 },
        ],
      },
      requests: (requests) =>
        expect(requests.at(-1)?.variables['representations']).toContainEqual({ __typename: 'Media', id: '1' }),
    },
    {
      it: 'adds a field to a concrete type',
      query: '{ book { stars pages } }',
      data: { book: { stars: 4, pages: 100 } },
    },
    {
      it: 'is listed by its own subgraph alone',
      query: '{ best { stars id } }',
      data: {
        best: [
          { stars: 5, id: '2' },
          { stars: 4, id: '1' },
        ],
      },
    },
    {
      it: 'gets its concrete type from the owner of the interface',
      query: '{ best { __typename stars title } }',
      data: {
        best: [
          { __typename: 'Film', stars: 5, title: 'Metropolis' },
          { __typename: 'Book', stars: 4, title: 'Faust' },
        ],
      },
    },
    {
      it: 'can be asked for one implementation',
      query: '{ best { ... on Book { stars title } } }',
      data: { best: [{}, { stars: 4, title: 'Faust' }] },
    },
  ],
);

describeGraph(
  'Unions and interfaces over subgraphs',
  {
    search: {
      sdl: `
        type Query { search: [Result] nodes: [Node!] one(id: ID): Node }
        union Result = User | Group | Note
        interface Node { id: ID! }
        type User implements Node @key(fields: "id") { id: ID! }
        type Group implements Node @key(fields: "id") { id: ID! }
        type Note { text: String }`,
      query: {
        search: [
          { __typename: 'User', id: '1' },
          { __typename: 'Note', text: 'hm' },
          { __typename: 'Group', id: '1' },
        ],
        nodes: [
          { __typename: 'Group', id: '1' },
          { __typename: 'User', id: '1' },
        ],
        one: { __typename: 'User', id: '1' },
      },
    },
    users: {
      sdl: `
        interface Named { name: String }
        type User implements Named @key(fields: "id") { id: ID! name: String friends: [User!]! }`,
      rows: { User: [{ id: '1', name: 'Ann', friends: [{ id: '1', name: 'Ann' }] }] },
    },
    groups: {
      sdl: `
        interface Named { name: String }
        type Group implements Named @key(fields: "id") { id: ID! name: String members: Int }`,
      rows: { Group: [{ id: '1', name: 'All', members: 9 }] },
    },
  },
  [
    {
      it: 'are filled in by the owner of each type',
      query: '{ search { __typename ... on User { name } ... on Group { members title: name } ... on Note { text } } }',
      data: {
        search: [
          { __typename: 'User', name: 'Ann' },
          { __typename: 'Note', text: 'hm' },
          { __typename: 'Group', members: 9, title: 'All' },
        ],
      },
    },
    {
      it: 'tell their type under any alias',
      query: '{ nodes { kind: __typename } one { kind: __typename id } }',
      data: { nodes: [{ kind: 'Group' }, { kind: 'User' }], one: { kind: 'User', id: '1' } },
    },
    {
      it: 'take the fragments of an interface that another subgraph declares',
      query: '{ nodes { id ... on Named { name } } }',
      data: {
        nodes: [
          { id: '1', name: 'All' },
          { id: '1', name: 'Ann' },
        ],
      },
    },
    {
      it: "keep the client's order over nested and repeated fragments",
      query: `
        query { one { ...A ... on User { id friends { id } } } }
        fragment A on Node { ... on User { friends { name } } ... on Group { members } id }`,
      data: { one: { friends: [{ name: 'Ann', id: '1' }], id: '1' } },
    },
    {
      it: 'may have the same alias for different fields',
      query: '{ search { ... on User { x: name } ... on Group { x: name } ... on Note { x: text } } }',
      data: { search: [{ x: 'Ann' }, { x: 'hm' }, { x: 'All' }] },
    },
  ],
);

describeGraph(
  'Types that differ between the members of a union',
  {
    a: {
      sdl: `
        type Query { all: [U] }
        union U = A | B
        type A { value: String! id: ID! }
        type B { value: String id: ID }`,
      query: {
        all: [
          { __typename: 'A', value: 'x', id: '1' },
          { __typename: 'B', value: null, id: null },
        ],
      },
    },
  },
  [
    {
      it: 'are asked for under different aliases',
      query: '{ all { ... on A { v: value } ... on B { value } } }',
      data: { all: [{ v: 'x' }, { value: null }] },
    },
  ],
);

describeGraph(
  'An interface whose subgraph does not say of which type an object is',
  {
    shapes: {
      sdl: 'type Query { shape: Shape } interface Shape { id: ID! } type Circle implements Shape { id: ID! }',
      answer: () => ({ body: '{"data":{"shape":{"id":"1"}}}' }),
    },
  },
  [
    {
      it: 'is null where the type was asked for',
      query: '{ shape { __typename id } }',
      data: { shape: null },
      errors: [
        {
          message: 'The value of Shape.__typename is of no type that the public schema allows there.',
          path: ['shape', '__typename'],
          extensions: { code: 'UNKNOWN_RUNTIME_TYPE' },
        },
      ],
    },
  ],
);
