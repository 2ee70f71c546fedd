import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  'An entity with one key',
  {
    users: {
      sdl: 'type Query { me: User users: [User] none: User } type User @key(fields: "id") { id: ID! name: String }',
      query: {
        me: { id: '1', name: 'Ann' },
        users: [{ id: '1', name: 'Ann' }, { id: '2', name: 'Bob' }, null],
        none: null,
      },
    },
    posts: {
      sdl: 'type User @key(fields: "id") { id: ID! posts: [String!] }',
      rows: { User: [{ id: '1', posts: ['a', 'b'] }] },
    },
  },
  [
    {
      it: 'is joined over subgraphs',
      query: '{ me { name posts id } }',
      data: { me: { name: 'Ann', posts: ['a', 'b'], id: '1' } },
    },
    {
      it: 'is joined in a list; one that the other subgraph does not know has nulls and no error',
      query: '{ users { posts name } }',
      data: { users: [{ posts: ['a', 'b'], name: 'Ann' }, { posts: null, name: 'Bob' }, null] },
    },
    {
      it: 'is not asked for where it is null',
      query: '{ none { posts } }',
      data: { none: null },
      requests: (requests) => expect(requests).toHaveLength(1),
    },
    {
      it: 'is sent once however often it occurs',
      query: '{ a: me { posts } b: me { posts } users { posts } }',
      data: {
        a: { posts: ['a', 'b'] },
        b: { posts: ['a', 'b'] },
        users: [{ posts: ['a', 'b'] }, { posts: null }, null],
      },
      requests: (requests) => {
        const lists = requests
          .filter(({ subgraph }) => subgraph === 'posts')
          .flatMap(({ variables }) => Object.values(variables));
        for (const list of lists as unknown[][])
          expect(new Set(list.map((item) => JSON.stringify(item))).size).toBe(list.length);
      },
    },
  ],
);

describeGraph(
  'Composite, nested and list keys',
  {
    offices: {
      sdl: `
        type Query { desks: [Desk] teams: [Team] rooms: [[Room]] }
        type Desk @key(fields: "floor number") { floor: Int! number: Int! colour: String }
        type Team @key(fields: "name org { id }") { name: String! org: Org! }
        type Org { id: ID! @shareable title: String }
        type Room @key(fields: "tags { key value }") { tags: [Tag!]! }
        type Tag @shareable { key: String! value: String! }`,
      query: {
        desks: [
          { floor: 1, number: 2, colour: 'red' },
          { floor: 2, number: 1, colour: 'blue' },
        ],
        teams: [
          { name: 'x', org: { id: 'o1', title: 'One' } },
          { name: 'x', org: { id: 'o2', title: 'Two' } },
        ],
        rooms: [
          [
            {
              tags: [
                { key: 'a', value: '1' },
                { key: 'b', value: '2' },
              ],
            },
          ],
          [],
          null,
        ],
      },
    },
    people: {
      sdl: `
        type Desk @key(fields: "floor number") { floor: Int! number: Int! user: String }
        type Team @key(fields: "name org { id }") { name: String! org: Org! size: Int }
        type Org { id: ID! @shareable }
        type Room @key(fields: "tags { key value }") { tags: [Tag!]! seats: Int }
        type Tag @shareable { key: String! value: String! }`,
      rows: {
        Desk: [
          { floor: 2, number: 1, user: 'Bob' },
          { floor: 1, number: 2, user: 'Ann' },
        ],
        Team: [
          { name: 'x', org: { id: 'o2' }, size: 2 },
          { name: 'x', org: { id: 'o1' }, size: 1 },
        ],
        Room: [
          {
            tags: [
              { key: 'a', value: '1' },
              { key: 'b', value: '2' },
            ],
            seats: 8,
          },
        ],
      },
    },
  },
  [
    {
      it: 'are sent with all their fields',
      query: '{ desks { user colour } }',
      data: {
        desks: [
          { user: 'Ann', colour: 'red' },
          { user: 'Bob', colour: 'blue' },
        ],
      },
    },
    {
      it: 'are sent with what is nested, and only that',
      query: '{ teams { size org { title } } }',
      data: {
        teams: [
          { size: 1, org: { title: 'One' } },
          { size: 2, org: { title: 'Two' } },
        ],
      },
      requests: (requests) =>
        expect(requests[1]?.variables['representations']).toEqual([
          { __typename: 'Team', name: 'x', org: { id: 'o1' } },
          { __typename: 'Team', name: 'x', org: { id: 'o2' } },
        ]),
    },
    {
      it: 'are sent with lists, also from lists in lists',
      query: '{ rooms { seats } }',
      data: { rooms: [[{ seats: 8 }], [], null] },
    },
  ],
);
