import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  'an entity with one key',
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
    { it: 'that is null is not asked for', query: '{ none { posts } }', data: { none: null } },
    {
      it: 'is sent once however often it occurs',
      query: '{ me { posts } users { posts } }',
      data: { me: { posts: ['a', 'b'] }, users: [{ posts: ['a', 'b'] }, { posts: null }, null] },
    },
  ],
);
