import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  '@requires',
  {
    products: {
      sdl: `
        type Query { products: [Product] things: [Thing] }
        interface Thing { id: ID! }
        type Product implements Thing @key(fields: "id") { id: ID! price(currency: String): Int weight: Int size: Size }
        type Size { width: Int height: Int unit: String }`,
      query: {
        products: [
          { id: '1', weight: 2, size: { width: 3, height: 4, unit: 'm' } },
          { id: '2', weight: null, size: null },
        ],
        things: [{ __typename: 'Product', id: '1' }],
      },
      resolvers: {
        Product: { price: ({ id }, { currency }) => (id === '1' ? 100 : 200) + (currency === 'USD' ? 1 : 0) },
      },
    },
    shipping: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          price(currency: String): Int @external
          weight: Int @external
          size: Size @external
          cost: Int @requires(fields: "weight")
          area: Int @requires(fields: "size { width height }")
          dollars: Int @requires(fields: "price(currency: \\"USD\\")")
          euros: Int @requires(fields: "price(currency: \\"EUR\\") weight")
        }
        type Size { width: Int @external height: Int @external }`,
      rows: { Product: [{ id: '1' }, { id: '2' }] },
      resolvers: {
        Product: {
          cost: ({ weight }) => (weight === null ? -1 : (weight as number) * 10),
          area: ({ size }) => (size ? (size as { width: number }).width * (size as { height: number }).height : null),
          dollars: ({ price }) => price,
          euros: ({ price }) => price,
        },
      },
    },
    labels: {
      sdl: `
        type Product @key(fields: "id") { id: ID! cost: Int @external area: Int @external label: String @requires(fields: "cost area") }`,
      rows: { Product: [{ id: '1' }, { id: '2' }] },
      resolvers: { Product: { label: ({ cost, area }) => `${cost}/${area}` } },
    },
  },
  [
    {
      it: 'sends what is required, and a null as null',
      query: '{ products { cost } }',
      data: { products: [{ cost: 20 }, { cost: -1 }] },
      requests: (requests) =>
        expect(requests[1]?.variables['representations']).toEqual([
          { __typename: 'Product', id: '1', weight: 2 },
          { __typename: 'Product', id: '2', weight: null },
        ]),
    },
    { it: 'sends nested fields', query: '{ products { area } }', data: { products: [{ area: 12 }, { area: null }] } },
    {
      it: 'follows a chain over three subgraphs',
      query: '{ products { label } }',
      data: { products: [{ label: '20/12' }, { label: '-1/null' }] },
    },
    {
      it: 'is not misled by an alias with the name of a required field',
      query: '{ products { weight: id cost size: weight area } }',
      data: {
        products: [
          { weight: '1', cost: 20, size: 2, area: 12 },
          { weight: '2', cost: -1, size: null, area: null },
        ],
      },
    },
    {
      it: 'is not misled by an alias with the name of a key',
      query: '{ products { id: weight other: id label } }',
      data: {
        products: [
          { id: 2, other: '1', label: '20/12' },
          { id: null, other: '2', label: '-1/null' },
        ],
      },
    },
    {
      it: "keeps its arguments apart from the client's and from another field's",
      query: '{ products { dollars euros price p: price(currency: "USD") } }',
      data: {
        products: [
          { dollars: 101, euros: 100, price: 100, p: 101 },
          { dollars: 201, euros: 200, price: 200, p: 201 },
        ],
      },
    },
    {
      it: "keeps its arguments apart from the client's on the same key",
      query: '{ products { euros price(currency: "USD") } }',
      data: {
        products: [
          { euros: 100, price: 101 },
          { euros: 200, price: 201 },
        ],
      },
    },
    {
      it: "keeps its arguments apart from the client's where they are fetched in other waves",
      query: '{ things { ... on Product { dollars price } } }',
      data: { things: [{ dollars: 101, price: 100 }] },
    },
  ],
);
