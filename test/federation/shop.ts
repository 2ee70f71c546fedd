import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** Products and their names; one product is listed twice. */
export const shop: SubgraphDefinition = {
  sdl: `
    type Query { products: [Product] first: Product }
    type Product @key(fields: "id") { id: ID! name: String }`,
  query: {
    products: [
      { id: '1', name: 'Table' },
      { id: '2', name: 'Chair' },
      { id: '1', name: 'Table' },
    ],
    first: { id: '1', name: 'Table' },
  },
};
/** The subgraph that knows where products are. */
export const stockSdl =
  'type Query { depot: String! } type Product @key(fields: "id") { id: ID! stock: Int! place: Place } type Place { row: Int! shelf: String }';
