import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

describeGraph(
  '@requires over three subgraphs and back',
  {
    a: {
      sdl: `
        type Query { item: Item items: [[Item]] }
        type Item @key(fields: "id") { id: ID! one: Int three: Int @external four: Int @requires(fields: "three") next: Item }`,
      query: { item: { id: '1' }, items: [[{ id: '1' }, null], [{ id: '2' }]] },
      resolvers: {
        Item: {
          one: ({ id }) => Number(id),
          four: ({ three }) => Number(three) + 1,
          next: ({ id }) => ({ id: `${Number(id) + 1}` }),
        },
      },
    },
    b: {
      sdl: `
        type Item @key(fields: "id") {
          id: ID! one: Int @external two: Int @requires(fields: "one")
          four: Int @external five: Int @requires(fields: "four")
        }`,
      resolvers: { Item: { two: ({ one }) => Number(one) * 10, five: ({ four }) => Number(four) + 1 } },
    },
    c: {
      sdl: 'type Item @key(fields: "id") { id: ID! two: Int @external three: Int @requires(fields: "two") }',
      resolvers: { Item: { three: ({ two }) => Number(two) + 1 } },
    },
  },
  [
    {
      it: 'is followed field by field',
      query: '{ item { five } }',
      data: { item: { five: 13 } },
      requests: (requests) => expect(requests.map(({ subgraph }) => subgraph).join(' ')).toBe('a b c a b'),
    },
    {
      it: 'is followed beside the fields on its way',
      query: '{ item { five one two: three three: two four id: __typename } }',
      data: { item: { five: 13, one: 1, two: 11, three: 10, four: 12, id: 'Item' } },
    },
    {
      it: 'is followed below lists',
      query: '{ items { five } }',
      data: { items: [[{ five: 13 }, null], [{ five: 23 }]] },
    },
    {
      it: 'is followed where its own subgraph leads from one entity to the next',
      query: '{ item { next { four next { four } } } }',
      data: { item: { next: { four: 22, next: { four: 32 } } } },
    },
  ],
);

describeGraph(
  '@requires of an entity with several keys',
  {
    shop: {
      sdl: 'type Query { products: [Product] } type Product @key(fields: "id") { id: ID! }',
      query: { products: [{ id: '1' }, { id: '2' }] },
    },
    stock: {
      sdl: `
        type Product @key(fields: "id") @key(fields: "sku country { code }") {
          id: ID! sku: String! @shareable country: Country! @shareable
        }
        type Country { code: String! @shareable }`,
      rows: {
        Product: [
          { id: '1', sku: 's1', country: { code: 'DE' } },
          { id: '2', sku: 's2', country: { code: 'AT' } },
        ],
      },
    },
    prices: {
      sdl: `
        type Product @key(fields: "sku country { code }") {
          sku: String! @shareable country: Country! @shareable weight: Int price(currency: String, digits: Int = 2): Int
        }
        type Country { code: String! @shareable }`,
      resolvers: {
        Product: {
          weight: ({ sku }) => (sku === 's1' ? 5 : null),
          price: ({ sku }, { currency, digits }) =>
            (sku === 's1' ? 100 : 200) + (currency === 'USD' ? 1 : 0) + Number(digits),
        },
      },
    },
    tax: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID! weight: Int @external price(currency: String, digits: Int = 2): Int @external
          tax: Int @requires(fields: "price(currency: \\"EUR\\") weight")
          dollars: Int @requires(fields: "price(currency: \\"USD\\", digits: 0)")
        }`,
      resolvers: {
        Product: {
          tax: ({ price, weight }) => Number(price) * 10 + Number(weight ?? 9),
          dollars: ({ price }) => price,
        },
      },
    },
  },
  [
    {
      it: 'goes from key to key to what is required',
      query: '{ products { tax dollars } }',
      data: {
        products: [
          { tax: 1025, dollars: 101 },
          { tax: 2029, dollars: 201 },
        ],
      },
    },
    {
      it: "keeps keys and arguments apart from the client's",
      query: '{ products { sku: weight price(currency: "USD") country: dollars tax weight: id id: sku } }',
      data: {
        products: [
          { sku: 5, price: 103, country: 101, tax: 1025, weight: '1', id: 's1' },
          { sku: null, price: 203, country: 201, tax: 2029, weight: '2', id: 's2' },
        ],
      },
    },
  ],
);
