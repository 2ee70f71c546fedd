import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

const productIds = [1, 2, 3];

/** `products` come from one subgraph, their `rating` from another, their `stock` and `place` from a third. */
export const shopGraph: GraphDefinition = {
  shop: {
    sdl: 'type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! name: String! }',
    query: { products: productIds.map((id) => ({ id, name: `product ${id}` })) },
  },
  ratings: {
    sdl: 'type Product @key(fields: "id") { id: ID! rating: Float }',
    rows: { Product: productIds.map((id) => ({ id: String(id), rating: id + 0.5 })) },
  },
  stock: {
    sdl: `type Mutation { order: Int } union Place = Shelf | Hall type Shelf { number: Int! } type Hall { name: String }
      type Product @key(fields: "id") { id: ID! stock: Int place: Place }`,
    rows: {
      Product: productIds.map((id) => ({ id: String(id), stock: id * 10, place: { __typename: 'Shelf', number: id } })),
    },
    resolvers: { Mutation: { order: () => 1 } },
  },
};

/** Asks all three. */
export const question = '{ products { name rating stock } }';

/** What is answered to `question` with these stocks. */
export function shopData(stocks: readonly unknown[]): unknown {
  return {
    products: productIds.map((id, index) => ({ name: `product ${id}`, rating: id + 0.5, stock: stocks[index] })),
  };
}
