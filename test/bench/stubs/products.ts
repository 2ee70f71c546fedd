import type { ProductRow, Rows } from '../rows/rows.ts';
import { defineStubSubgraph, type StubSubgraph } from './stub-subgraph.ts';

const sdl = `
extend type Query {
  topProducts(first: Int = 5): [Product]
}

type Product @key(fields: "sku") {
  sku: String!
  title: String
  priceCents: Int
  weightGrams: Int
}
`;

/** The subgraph that owns the products. */
export function createProductsSubgraph({ products }: Rows): StubSubgraph {
  const bySku = new Map(products.map((product) => [product.sku, product]));
  return defineStubSubgraph('products', sdl, {
    Query: { topProducts: (_root: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: ({ sku }: ProductRow) => bySku.get(sku) },
  });
}
