import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  'Several keys of one entity',
  {
    byId: {
      sdl: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! }',
      query: { product: { id: 'p1' } },
    },
    both: {
      sdl: 'type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! }',
      rows: { Product: [{ id: 'p1', sku: 's1' }] },
    },
    bySku: {
      sdl: 'type Product @key(fields: "sku") { sku: String! stock: Int }',
      rows: { Product: [{ sku: 's1', stock: 3 }] },
    },
  },
  [{ it: 'lead from subgraph to subgraph', query: '{ product { stock } }', data: { product: { stock: 3 } } }],
);

describeGraph(
  'A stub with resolvable: false',
  {
    orders: {
      sdl: 'type Query { orders: [Order] } type Order { no: Int user: User } type User @key(fields: "id", resolvable: false) { id: ID! }',
      query: {
        orders: [
          { no: 1, user: { id: '1' } },
          { no: 2, user: { id: '9' } },
        ],
      },
    },
    users: {
      sdl: 'type User @key(fields: "id") { id: ID! name: String }',
      rows: { User: [{ id: '1', name: 'Ann' }] },
    },
  },
  [
    {
      it: 'is filled in by its owner and never asked',
      query: '{ orders { no user { id name } } }',
      data: {
        orders: [
          { no: 1, user: { id: '1', name: 'Ann' } },
          { no: 2, user: { id: '9', name: null } },
        ],
      },
    },
  ],
);

describeGraph(
  'A key of the type name alone',
  {
    a: {
      sdl: 'type Query { entry: Entry } type Entry @key(fields: "__typename") { sku: String }',
      query: { entry: { sku: 's' } },
    },
    b: {
      sdl: 'type Entry @key(fields: "__typename") { rating: Int }',
      rows: { Entry: [{ rating: 5 }] },
    },
  },
  [{ it: 'is sent', query: '{ entry { sku rating } }', data: { entry: { sku: 's', rating: 5 } } }],
);
