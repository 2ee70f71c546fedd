import { describeGraph } from '../testkit/federation/describe-graph.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

const graph: GraphDefinition = {
  products: {
    isFederation1: true,
    sdl: `
      extend type Query { products: [Product] }
      type Product @key(fields: "id") { id: ID! weight: Int place: Place }
      type Place { row: Int }
    `,
    query: { products: [1, 2].map((id) => ({ id: String(id), weight: id * 10, place: { row: id } })) },
    rows: { Product: [1, 2].map((id) => ({ id: String(id), weight: id * 10 })) },
  },
  shipping: {
    isFederation1: true,
    sdl: `
      extend type Query { first: Product @provides(fields: "weight") }
      extend type Product @key(fields: "id") {
        id: ID! @external
        weight: Int @external
        price: Int @requires(fields: "weight")
      }
      type Place { row: Int }
    `,
    query: { first: { id: '1', weight: 10 } },
    rows: { Product: [1, 2].map((id) => ({ id: String(id) })) },
    resolvers: { Product: { price: ({ weight }) => Number(weight) * 2 } },
  },
};

describeGraph('Subgraphs of Federation 1', graph, [
  {
    it: 'extend each other, with @external, @requires and value types of both',
    query: '{ products { id price place { row } } }',
    data: {
      products: [
        { id: '1', price: 20, place: { row: 1 } },
        { id: '2', price: 40, place: { row: 2 } },
      ],
    },
  },
  {
    it: 'provide fields of others',
    query: '{ first { id weight price } }',
    data: { first: { id: '1', weight: 10, price: 20 } },
  },
]);

describeGraph(
  'A subgraph of Federation 1 beside one of Federation 2',
  {
    products: graph['products'] ?? { sdl: '' },
    stock: {
      sdl: 'type Product @key(fields: "id") { id: ID! stock: Int }',
      rows: { Product: [1, 2].map((id) => ({ id: String(id), stock: id })) },
    },
  },
  [
    {
      it: 'is one graph with it',
      query: '{ products { weight stock } }',
      data: {
        products: [
          { weight: 10, stock: 1 },
          { weight: 20, stock: 2 },
        ],
      },
    },
  ],
);
