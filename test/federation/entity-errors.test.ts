import { GraphQLError } from 'graphql';
import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';
import { shop, stockSdl } from './shop.ts';

const bad = (message: string, path: (string | number)[]) => ({
  message,
  path,
  extensions: { code: 'BAD_USER_INPUT', serviceName: 'stock' },
});
const clientError = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', secret: 'x' } });

describeGraph(
  "An entity's error",
  {
    shop,
    stock: {
      sdl: stockSdl,
      query: { depot: new Error('secret') },
      rows: {
        Product: [
          { id: '1', stock: 1, place: { row: clientError('no row'), shelf: 'a' } },
          { id: '2', stock: clientError('no stock'), place: { row: 1, shelf: new Error('secret') } },
        ],
      },
    },
  },
  [
    {
      it: "is told at every place that asked for it, in the client's own path",
      query: '{ p: products { name spot: place { r: row } } }',
      data: {
        p: [
          { name: 'Table', spot: null },
          { name: 'Chair', spot: { r: 1 } },
          { name: 'Table', spot: null },
        ],
      },
      errors: [bad('no row', ['p', 0, 'spot', 'r']), bad('no row', ['p', 2, 'spot', 'r'])],
    },
    {
      it: 'nulls the entity where its field must not be null, once',
      query: '{ products { s: stock } }',
      data: { products: [{ s: 1 }, null, { s: 1 }] },
      errors: [bad('no stock', ['products', 1, 's'])],
    },
    {
      it: 'is masked when it is not meant for clients',
      query: '{ products { place { row: shelf } } }',
      data: { products: [{ place: { row: 'a' } }, { place: { row: null } }, { place: { row: 'a' } }] },
      errors: [
        {
          message: 'A subgraph failed to answer.',
          path: ['products', 1, 'place', 'row'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'stock', id: '<id>' },
        },
      ],
    },
    {
      it: 'at the root has the path of the root field',
      query: '{ first { name } d: depot }',
      data: null,
      errors: [expect.objectContaining({ path: ['d'], message: 'A subgraph failed to answer.' })],
    },
  ],
);

describeGraph(
  'An entity that fails as a whole',
  { shop, stock: { sdl: stockSdl, rows: { Product: [clientError('gone')] } } },
  [
    {
      it: 'is one error at each of its places',
      query: '{ products { place { row } } first { place { shelf } } }',
      data: { products: [{ place: null }, { place: null }, { place: null }], first: { place: null } },
      errors: [
        bad('gone', ['products', 0]),
        bad('gone', ['products', 1]),
        bad('gone', ['products', 2]),
        bad('gone', ['first']),
      ],
    },
  ],
);

describeGraph(
  'A field that another requires and that failed',
  {
    shop,
    stock: {
      sdl: stockSdl,
      rows: {
        Product: [
          { id: '1', stock: 1, place: clientError('lost') },
          { id: '2', place: { row: 2 } },
        ],
      },
    },
    routes: {
      sdl: 'type Product @key(fields: "id") { id: ID! place: Place @external route: String! @requires(fields: "place { row }") } type Place { row: Int! @external }',
      resolvers: {
        Product: { route: ({ place }: Record<string, unknown>) => `row ${(place as { row: number }).row}` },
      },
    },
  },
  [
    {
      it: 'explains the null of the field that needs it, with one error a place',
      query: '{ products { name route } }',
      data: { products: [null, { name: 'Chair', route: 'row 2' }, null] },
      errors: [bad('lost', ['products', 0, 'route']), bad('lost', ['products', 2, 'route'])],
    },
  ],
);
