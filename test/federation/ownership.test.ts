import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  '@provides',
  {
    reviews: {
      sdl: `
        type Query { reviews: [Review] }
        type Review { text: String author: User @provides(fields: "name") }
        type User @key(fields: "id") { id: ID! name: String @external }`,
      query: { reviews: [{ text: 'good', author: { id: '1', name: 'Ann' } }] },
    },
    users: {
      sdl: 'type User @key(fields: "id") { id: ID! name: String @shareable age: Int }',
      rows: { User: [{ id: '1', name: 'Ann', age: 30 }] },
    },
  },
  [
    {
      it: 'saves the way to the owner',
      query: '{ reviews { author { name } } }',
      data: { reviews: [{ author: { name: 'Ann' } }] },
      requests: (requests) => expect(requests.map(({ subgraph }) => subgraph)).toEqual(['reviews']),
    },
    {
      it: 'leaves the rest to the owner',
      query: '{ reviews { text author { name age } } }',
      data: { reviews: [{ text: 'good', author: { name: 'Ann', age: 30 } }] },
    },
  ],
);

describeGraph(
  'A shareable root field',
  {
    a: {
      sdl: 'type Query { now: Clock @shareable } type Clock @shareable { hour: Int zone: String }',
      query: { now: { hour: 7, zone: 'UTC' } },
    },
    b: {
      sdl: 'type Query { now: Clock @shareable other: Int } type Clock @shareable { hour: Int zone: String }',
      query: { now: { hour: 7, zone: 'UTC' }, other: 1 },
    },
  },
  [
    {
      it: 'is asked of one subgraph',
      query: '{ now { hour zone } }',
      data: { now: { hour: 7, zone: 'UTC' } },
      requests: (requests) => expect(requests).toHaveLength(1),
    },
    {
      it: 'is merged with a field of another subgraph',
      query: '{ other now { hour } }',
      data: { other: 1, now: { hour: 7 } },
    },
  ],
);

describeGraph(
  'A shareable root field whose type is split',
  {
    a: {
      sdl: 'type Query { settings: Settings @shareable } type Settings { colour: String nested: Nested @shareable } type Nested { left: Int }',
      query: { settings: { colour: 'red', nested: { left: 1 } } },
    },
    b: {
      sdl: 'type Query { settings: Settings @shareable } type Settings { size: Int nested: Nested @shareable } type Nested { right: Int }',
      query: { settings: { size: 5, nested: { right: 2 } } },
    },
  },
  [
    {
      it: 'is merged deeply from both subgraphs',
      query: '{ settings { size colour nested { right left } } }',
      data: { settings: { size: 5, colour: 'red', nested: { right: 2, left: 1 } } },
    },
  ],
);

describeGraph(
  '@override',
  {
    old: {
      sdl: 'type Query { bill: Bill } type Bill @key(fields: "id") { id: ID! total: Int }',
      query: { bill: { id: '1', total: 1 } },
      rows: { Bill: [{ id: '1', total: 1 }] },
    },
    next: {
      sdl: 'type Bill @key(fields: "id") { id: ID! total: Int @override(from: "old") }',
      rows: { Bill: [{ id: '1', total: 2 }] },
    },
  },
  [{ it: 'takes the field from its new owner', query: '{ bill { total } }', data: { bill: { total: 2 } } }],
);

describeGraph(
  '@inaccessible',
  {
    a: {
      sdl: `
        type Query { things: [Thing] colours: [Colour] shape: Shape hidden: Int @inaccessible }
        interface Thing { id: ID! }
        type Open implements Thing { id: ID! }
        type Secret implements Thing @inaccessible { id: ID! }
        enum Colour { RED BLUE @inaccessible }
        type Shape @key(fields: "code") { code: String! @inaccessible name: String }`,
      query: {
        things: [
          { __typename: 'Open', id: '1' },
          { __typename: 'Secret', id: '2' },
        ],
        colours: ['RED', 'BLUE'],
        shape: { code: 's', name: 'Square' },
      },
    },
    b: {
      sdl: 'type Shape @key(fields: "code") { code: String! @inaccessible sides: Int }',
      rows: { Shape: [{ code: 's', sides: 4 }] },
    },
  },
  [
    { it: 'keys still join', query: '{ shape { name sides } }', data: { shape: { name: 'Square', sides: 4 } } },
    {
      it: 'fields cannot be asked for',
      query: '{ hidden }',
      status: 400,
      errors: [
        expect.objectContaining({
          message: 'Cannot query field "hidden" on type "Query".',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
      ],
    },
    {
      it: 'types become null with an error',
      query: '{ things { id } }',
      data: { things: [{ id: '1' }, null] },
      errors: [
        {
          message: 'The value of Query.things is of no type that the public schema allows there.',
          path: ['things', 1],
          extensions: { code: 'UNKNOWN_RUNTIME_TYPE' },
        },
      ],
    },
    {
      it: 'enum values become null with an error that does not name them',
      query: '{ colours }',
      data: { colours: ['RED', null] },
      errors: [
        {
          message: 'Enum "Colour" has no such value.',
          path: ['colours', 1],
          extensions: { code: 'INVALID_LEAF_VALUE' },
        },
      ],
    },
  ],
);
