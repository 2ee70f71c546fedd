import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  '@requires through references, interfaces and unions',
  {
    shelves: {
      sdl: `
        type Query { shelves: [Shelf] }
        type Shelf @key(fields: "id") { id: ID! media: [Medium!] best: Thing owner: Person }
        interface Medium { title: String }
        type Book implements Medium @key(fields: "isbn") { isbn: ID! title: String pages: Int }
        type Film implements Medium { title: String minutes(unit: String): Int }
        union Thing = Book | Film
        type Person @key(fields: "id") { id: ID! }`,
      query: {
        shelves: [
          {
            id: '1',
            media: [
              { __typename: 'Book', isbn: 'b1', title: 'B', pages: 7 },
              { __typename: 'Film', title: 'F' },
            ],
            best: { __typename: 'Book', isbn: 'b1' },
            owner: { id: 'p1' },
          },
          { id: '2', media: [], best: { __typename: 'Film', title: 'G' }, owner: null },
        ],
      },
      resolvers: { Film: { minutes: (_, { unit }) => (unit === 'h' ? 2 : 120) } },
    },
    people: {
      sdl: 'type Person @key(fields: "id") { id: ID! name: String mentor: Person }',
      rows: {
        Person: [
          { id: 'p1', name: 'Ann', mentor: { id: 'p2', name: 'Bo' } },
          { id: 'p2', name: 'Bo' },
        ],
      },
    },
    authors: {
      sdl: 'type Book @key(fields: "isbn") { isbn: ID! author: String }',
      rows: { Book: [{ isbn: 'b1', author: 'Cy' }] },
    },
    labels: {
      sdl: `
        type Shelf @key(fields: "id") {
          id: ID! media: [Medium!] @external best: Thing @external owner: Person @external
          sum: String @requires(fields: "media { __typename title ... on Book { pages } ... on Film { minutes(unit: \\"h\\") } }")
          head: String @requires(fields: "best { __typename ... on Book { author } ... on Film { title } }")
          plate: String @requires(fields: "owner { name mentor { name } }")
        }
        interface Medium { title: String @external }
        type Book implements Medium @key(fields: "isbn") { isbn: ID! title: String @external pages: Int @external author: String @external }
        type Film implements Medium { title: String @external minutes(unit: String): Int @external }
        union Thing = Book | Film
        type Person @key(fields: "id") { id: ID! name: String @external mentor: Person @external }`,
      resolvers: {
        Shelf: {
          sum: ({ media }) => JSON.stringify(media),
          head: ({ best }) => JSON.stringify(best),
          plate: ({ owner }) => JSON.stringify(owner),
        },
      },
    },
  },
  [
    {
      it: 'sends of each concrete type what is required of it',
      query: '{ shelves { sum media { ... on Film { minutes title: __typename } } } }',
      data: {
        shelves: [
          {
            sum: '[{"__typename":"Book","title":"B","pages":7},{"__typename":"Film","title":"F","minutes":2}]',
            media: [{}, { minutes: 120, title: 'Film' }],
          },
          { sum: '[]', media: [] },
        ],
      },
    },
    {
      it: 'asks a third subgraph for what is required of one type',
      query: '{ shelves { head } }',
      data: {
        shelves: [{ head: '{"__typename":"Book","author":"Cy"}' }, { head: '{"__typename":"Film","title":"G"}' }],
      },
    },
    {
      it: 'asks a third subgraph for what is required below references',
      query: '{ shelves { plate owner { name: id } } }',
      data: {
        shelves: [
          { plate: '{"name":"Ann","mentor":{"name":"Bo"}}', owner: { name: 'p1' } },
          { plate: 'null', owner: null },
        ],
      },
    },
  ],
);
