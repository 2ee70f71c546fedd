import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

const ids = ['1', '2', '3'];

async function* count(): AsyncGenerator<number> {
  for (const number of [1, 2, 3]) {
    yield number;
    await sleep(20);
  }
}

/** The graph of the soak: `products` of one subgraph, their `stock` of another, and a subscription that counts to three. */
export const soakGraph: GraphDefinition = {
  shop: {
    sdl: `type Query { products: [Product] product(id: ID!): Product } type Subscription { count: Int }
      type Product @key(fields: "id") { id: ID! name: String }`,
    query: { products: ids.map((id) => ({ id, name: `product ${id}` })) },
    resolvers: {
      Query: { product: (_, { id }) => ({ id: String(id), name: `product ${String(id)}` }) },
      Subscription: { count: { subscribe: count, resolve: (event) => event as unknown } },
    },
  },
  stock: {
    sdl: `type Mutation { order(id: ID!): Int } type Product @key(fields: "id") { id: ID! stock: Int }`,
    rows: { Product: ids.map((id) => ({ id, stock: Number(id) * 10 })) },
    resolvers: { Mutation: { order: (_, { id }) => Number(id) } },
  },
};

/** Products as a gateway answers them when nothing is wrong. */
export function wholeProduct(id: string): { name: string; stock: number } {
  return { name: `product ${id}`, stock: Number(id) * 10 };
}

/** All of them. */
export const wholeProducts = ids.map(wholeProduct);
