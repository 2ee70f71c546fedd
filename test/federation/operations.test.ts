import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

const graph = {
  a: {
    sdl: `
      type Query { me: User echo(text: String = "none", in: In, n: Int, list: [ID!]): String users: [User!]! }
      input In { colour: Colour = RED deep: In count: Int! = 1 }
      enum Colour { RED BLUE }
      type User @key(fields: "id") { id: ID! name: String }`,
    query: { me: { id: '1', name: 'Ann' }, users: [{ id: '1', name: 'Ann' }] },
    rows: { User: [{ id: '1', name: 'Ann' }] },
    resolvers: { Query: { echo: (_: unknown, args: unknown) => JSON.stringify(args) } },
  },
  b: {
    sdl: 'type Query { count: Int } type User @key(fields: "id") { id: ID! posts(first: Int! = 2): [String] best: User }',
    query: { count: 7 },
    rows: { User: [{ id: '1', best: { id: '1' } }] },
    resolvers: {
      User: { posts: (_: unknown, { first }: Record<string, unknown>) => ['x', 'y', 'z'].slice(0, first as number) },
    },
  },
};

const subgraphsAsked =
  (...names: string[]) =>
  (requests: readonly { subgraph: string }[]) =>
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(names);

describeGraph('@skip and @include', graph, [
  {
    it: 'with a variable leave a root field out, and its fetch',
    query: 'query ($yes: Boolean!) { count @skip(if: $yes) me @include(if: $yes) { name } }',
    variables: { yes: true },
    data: { me: { name: 'Ann' } },
    requests: subgraphsAsked('a'),
  },
  {
    it: 'with the other value leave the other out',
    query: 'query ($yes: Boolean!) { count @skip(if: $yes) me @include(if: $yes) { name } }',
    variables: { yes: false },
    data: { count: 7 },
    requests: subgraphsAsked('b'),
  },
  { it: 'may leave nothing', query: '{ me @include(if: false) { name } }', data: {}, requests: subgraphsAsked() },
  {
    it: 'may leave nothing of a field',
    query: 'query ($no: Boolean = false) { me { name @include(if: $no) ... @include(if: $no) { posts } } }',
    data: { me: {} },
    requests: subgraphsAsked('a'),
  },
  {
    it: 'work on fragments, together, and on entity fetches',
    query: `
      query ($a: Boolean!, $b: Boolean!) { me { ...P @include(if: $a) ... on User @skip(if: $b) @include(if: $a) { name } id } }
      fragment P on User { posts }`,
    variables: { a: true, b: true },
    data: { me: { posts: ['x', 'y'], id: '1' } },
  },
  {
    it: 'leave out an entity fetch that nothing needs',
    query: 'query ($a: Boolean!) { me { name posts @include(if: $a) } }',
    variables: { a: false },
    data: { me: { name: 'Ann' } },
    requests: subgraphsAsked('a'),
  },
  {
    it: 'work on introspection',
    query:
      'query ($a: Boolean!) { __schema @skip(if: $a) { queryType { name } } __type(name: "User") { name @skip(if: $a) kind } }',
    variables: { a: true },
    data: { __type: { kind: 'OBJECT' } },
    requests: subgraphsAsked(),
  },
]);

describeGraph('Operations of a kind that the graph does not have', graph, [
  {
    it: 'are refused',
    query: 'mutation { anything }',
    errors: [
      {
        message: 'The graph has no mutations.',
        locations: [{ line: 1, column: 1 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
    status: 400,
  },
]);

describeGraph('Variables', graph, [
  {
    it: 'are sent coerced, with the defaults of the operation',
    query: 'query ($t: String = "hi", $i: In, $l: [ID!]) { echo(text: $t, in: $i, list: $l) }',
    variables: { i: { deep: { colour: 'BLUE' } }, l: 5 },
    data: { echo: '{"text":"hi","in":{"colour":"RED","deep":{"colour":"BLUE","count":1},"count":1},"list":["5"]}' },
  },
  {
    it: 'that are not given leave the argument to its default; null is sent as null',
    query: 'query ($t: String, $n: Int) { echo(text: $t, n: $n) }',
    variables: { n: null },
    data: { echo: '{"text":"none","n":null}' },
    requests: (requests) => expect(requests[0]?.variables).toEqual({ n: null }),
  },
  {
    it: 'go only to the fetch that uses them',
    query: 'query ($t: String, $f: Int!) { echo(text: $t) me { posts(first: $f) } }',
    variables: { t: 'x', f: 1 },
    data: { echo: '{"text":"x"}', me: { posts: ['x'] } },
    requests: (requests) => {
      expect(requests[0]?.variables).toEqual({ t: 'x' });
      expect(requests[1]?.variables).toEqual({ f: 1, representations: [{ __typename: 'User', id: '1' }] });
    },
  },
  {
    it: 'of the wrong type are refused before any fetch',
    query: 'query ($f: Int!) { me { posts(first: $f) } }',
    variables: { f: 'many' },
    status: 400,
    errors: [
      {
        message: 'Variable "$f" got invalid value "many"; Int cannot represent non-integer value: "many"',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
    requests: subgraphsAsked(),
  },
  {
    it: 'beyond 32 bits are refused',
    query: 'query ($n: Int) { echo(n: $n) }',
    variables: { n: 2147483648 },
    status: 400,
    errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })],
  },
]);

describeGraph('Aliases and introspection', graph, [
  {
    it: 'ask one field twice with different arguments',
    query: '{ me { one: posts(first: 1) posts three: posts(first: 3) } }',
    data: { me: { one: ['x'], posts: ['x', 'y'], three: ['x', 'y', 'z'] } },
  },
  {
    it: 'may be names that every JavaScript object has',
    query:
      '{ __proto__: me { constructor: name __proto__: posts toString: best { __proto__: id hasOwnProperty: name } } }',
    data: JSON.parse(
      '{"__proto__":{"constructor":"Ann","__proto__":["x","y"],"toString":{"__proto__":"1","hasOwnProperty":"Ann"}}}',
    ),
  },
  {
    it: 'may be __typename and the names of keys',
    query: '{ me { __typename: name id: name _hg_id: id name: id _entities: posts } }',
    data: { me: { __typename: 'Ann', id: 'Ann', _hg_id: '1', name: '1', _entities: ['x', 'y'] } },
  },
  {
    it: '__typename is answered at the root without a fetch',
    query: '{ __typename type: __typename ... on Query { __typename } }',
    data: { __typename: 'Query', type: 'Query' },
    requests: subgraphsAsked(),
  },
  {
    it: 'keep their place between data and introspection',
    query: '{ count s: __schema { queryType { name } } __typename me { t: __typename } }',
    data: { count: 7, s: { queryType: { name: 'Query' } }, __typename: 'Query', me: { t: 'User' } },
  },
  {
    it: 'show the public schema alone',
    query:
      '{ __type(name: "Query") { fields { name } } a: __type(name: "join__Graph") { name } b: __type(name: "_Entity") { name } __schema { directives { name } } }',
    data: {
      __type: { fields: [{ name: 'me' }, { name: 'echo' }, { name: 'users' }, { name: 'count' }] },
      a: null,
      b: null,
      __schema: { directives: ['include', 'skip', 'deprecated', 'specifiedBy', 'oneOf'].map((name) => ({ name })) },
    },
  },
]);
