import { describeGraph } from '../testkit/federation/describe-graph.ts';

const nullIn = (field: string, path: (string | number)[]) => ({
  message: `Cannot return null for non-nullable field ${field}.`,
  path,
  extensions: { code: 'NULL_FOR_NON_NULL' },
});
const invalidLeaf = (message: string, path: (string | number)[]) => ({
  message,
  path,
  extensions: { code: 'INVALID_LEAF_VALUE' },
});

describeGraph(
  'A null that the types forbid',
  {
    a: {
      sdl: `
        type Query { item: Item items: [Item!] grid: [[Item!]!] strict: Item! all: [Item]! }
        type Item @key(fields: "id") { id: ID! }`,
      query: {
        item: { id: '9' },
        items: [{ id: '1' }, { id: '9' }],
        grid: [[{ id: '1' }], [{ id: '1' }, { id: '9' }]],
        strict: { id: '9' },
        all: [{ id: '9' }, { id: '1' }, null],
      },
    },
    b: {
      sdl: 'type Item @key(fields: "id") { id: ID! name: String! tags: [String!]! note: String }',
      rows: { Item: [{ id: '1', name: 'one', tags: ['x'], note: 'n' }] },
    },
  },
  [
    {
      it: 'moves to the parent',
      query: '{ item { id n: name } }',
      data: { item: null },
      errors: [nullIn('Item.name', ['item', 'n'])],
    },
    { it: 'leaves nullable fields alone', query: '{ item { id note } }', data: { item: { id: '9', note: null } } },
    {
      it: 'moves through a list whose items must not be null',
      query: '{ i: items { name } }',
      data: { i: null },
      errors: [nullIn('Item.name', ['i', 1, 'name'])],
    },
    {
      it: 'stops at an item that may be null',
      query: '{ all { name tags } }',
      data: { all: [null, { name: 'one', tags: ['x'] }, null] },
      errors: [nullIn('Item.name', ['all', 0, 'name']), nullIn('Item.tags', ['all', 0, 'tags'])],
    },
    {
      it: 'moves through lists in lists',
      query: '{ grid { name } }',
      data: { grid: null },
      errors: [nullIn('Item.name', ['grid', 1, 1, 'name'])],
    },
    {
      it: 'may reach the root, which is null and there',
      query: '{ item { id } strict { name } }',
      data: null,
      errors: [nullIn('Item.name', ['strict', 'name'])],
    },
  ],
);

const answer = (data: unknown) => () => ({ body: JSON.stringify({ data }) });

describeGraph(
  'A value that its type does not allow',
  {
    a: {
      sdl: `
        type Query { int: Int ints: [Int!] nested: Nested colour: Colour colours: [Colour] bool: Boolean float: Float id: ID json: JSON list: [Int] object: Nested }
        type Nested { n: Int! m: Int }
        enum Colour { RED BLUE }
        scalar JSON`,
      answer: answer({
        int: 2147483648,
        ints: [1, 1.5],
        nested: { n: 'x', m: 1 },
        colour: 'GREEN',
        colours: ['RED', 'GREEN', null],
        bool: 'yes',
        float: 'x',
        id: 12,
        json: { __proto__: 1, a: [null, { b: 1 }] },
        list: 5,
        object: [1],
      }),
    },
  },
  [
    {
      it: 'is null where an Int has more than 32 bits',
      query: '{ int }',
      data: { int: null },
      errors: [invalidLeaf('A value is no Int.', ['int'])],
    },
    {
      it: 'moves up like any null',
      query: '{ ints nested { n m } }',
      data: { ints: null, nested: null },
      errors: [invalidLeaf('A value is no Int.', ['ints', 1]), invalidLeaf('A value is no Int.', ['nested', 'n'])],
    },
    {
      it: 'is null where an enum has no such value',
      query: '{ colour colours }',
      data: { colour: null, colours: ['RED', null, null] },
      errors: [
        invalidLeaf('Enum "Colour" has no such value.', ['colour']),
        invalidLeaf('Enum "Colour" has no such value.', ['colours', 1]),
      ],
    },
    {
      it: 'is null where it is no Boolean and no Float',
      query: '{ bool float }',
      data: { bool: null, float: null },
      errors: [invalidLeaf('A value is no Boolean.', ['bool']), invalidLeaf('A value is no Float.', ['float'])],
    },
    { it: 'is coerced where the specification does: an ID is text', query: '{ id }', data: { id: '12' } },
    {
      it: 'passes through in a custom scalar',
      query: '{ json }',
      data: { json: { __proto__: 1, a: [null, { b: 1 }] } },
    },
    {
      it: 'is null where a list or an object is expected',
      query: '{ list object { m } }',
      data: { list: null, object: null },
      errors: [
        { message: 'Expected a list for field Query.list.', path: ['list'], extensions: { code: 'NOT_A_LIST' } },
        {
          message: 'Expected an object for field Query.object.',
          path: ['object'],
          extensions: { code: 'NOT_AN_OBJECT' },
        },
      ],
    },
  ],
);

describeGraph(
  'A field that a subgraph leaves out of its answer',
  {
    a: {
      sdl: `
        type Query { number: Int nested: Nested strict: Nested! list: [Nested!] item: Item }
        type Nested { text: String must: String! }
        type Item @key(fields: "id") { id: ID! }`,
      answer: answer({
        nested: { must: 'm' },
        strict: {},
        list: [{ must: 'm' }, {}],
        item: { __typename: 'Item', id: '1' },
      }),
    },
    b: {
      sdl: 'type Item @key(fields: "id") { id: ID! note: String tags: [String!]! }',
      answer: answer({ _entities: [{ __typename: 'Item' }] }),
    },
  },
  [
    { it: 'is null and there, without an error', query: '{ number }', data: { number: null } },
    { it: 'is so in an object', query: '{ nested { text must } }', data: { nested: { text: null, must: 'm' } } },
    { it: 'is so in an entity', query: '{ item { id note } }', data: { item: { id: '1', note: null } } },
    {
      it: 'is an error where it must not be null',
      query: '{ list { must } item { note tags } }',
      data: { list: null, item: null },
      errors: [nullIn('Nested.must', ['list', 1, 'must']), nullIn('Item.tags', ['item', 'tags'])],
    },
    {
      it: 'is one that moves up to the root where nothing on the way may be null',
      query: '{ strict { must } }',
      data: null,
      errors: [nullIn('Nested.must', ['strict', 'must'])],
    },
  ],
);
