import { estimateShipping } from '../rows/estimate-shipping.ts';
import type { ProductRow, Rows } from '../rows/rows.ts';
import { defineStubSubgraph, type StubSubgraph } from './stub-subgraph.ts';

const sdl = `
extend type Product @key(fields: "sku") {
  sku: String! @external
  priceCents: Int @external
  weightGrams: Int @external
  inStock: Boolean
  shippingCents: Int @requires(fields: "priceCents weightGrams")
}
`;

/** The subgraph that knows what is in stock; it takes price and weight from the representation alone. */
export function createInventorySubgraph({ products }: Rows): StubSubgraph {
  const bySku = new Map(products.map(({ sku, inStock }) => [sku, { inStock }]));
  return defineStubSubgraph('inventory', sdl, {
    Product: {
      __resolveReference: (representation: ProductRow) => ({ ...representation, ...bySku.get(representation.sku) }),
      shippingCents: (product: ProductRow) => estimateShipping(product),
    },
  });
}
