import { GraphQLError } from 'graphql';
import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';
import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';

const shop: SubgraphDefinition = {
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
const stockSdl =
  'type Query { depot: String! } type Product @key(fields: "id") { id: ID! stock: Int! place: Place } type Place { row: Int! shelf: String }';

const failed = (code: string, message: string) => ({
  message,
  path: ['p', 0, 'stock'],
  extensions: { code, serviceName: 'stock', id: '<id>' },
});
const question = '{ p: products { name place { row } stock } }'.replace('place { row } ', '');

const faults: Record<string, { stock: Partial<SubgraphDefinition>; error: { message: string } }> = {
  'that is down': {
    stock: { isDown: true },
    error: failed('SUBGRAPH_UNREACHABLE', 'A subgraph could not be reached.'),
  },
  'that does not answer': {
    stock: { answer: () => 'never' },
    error: failed('SUBGRAPH_REQUEST_TIMEOUT', 'A subgraph did not answer in time.'),
  },
  'that answers with an HTTP error': {
    stock: { answer: () => ({ status: 500, contentType: 'text/html', body: '<b>secret</b>' }) },
    error: failed('SUBGRAPH_HTTP_ERROR', 'A subgraph refused the request.'),
  },
  'that redirects': {
    stock: { answer: () => ({ status: 302, headers: { location: '/elsewhere' }, body: '{}' }) },
    error: failed('SUBGRAPH_HTTP_ERROR', 'A subgraph refused the request.'),
  },
  'that sends broken JSON': {
    stock: { answer: () => ({ body: '{"data": {' }) },
    error: failed('SUBGRAPH_RESPONSE_MALFORMED', 'A subgraph sent an answer that cannot be read.'),
  },
  'that sends no JSON': {
    stock: { answer: () => ({ contentType: 'text/plain', body: '{"data":{"_entities":[]}}' }) },
    error: failed('SUBGRAPH_RESPONSE_MALFORMED', 'A subgraph sent an answer that cannot be read.'),
  },
  'that sends JSON of another shape': {
    stock: { answer: () => ({ body: '[{"data":{}}]' }) },
    error: failed('SUBGRAPH_RESPONSE_MALFORMED', 'A subgraph sent an answer that cannot be read.'),
  },
  'that sends fewer entities': {
    stock: { answer: () => ({ body: '{"data":{"_entities":[{"stock":1}]}}' }) },
    error: failed('SUBGRAPH_RESPONSE_MALFORMED', 'A subgraph sent an answer that cannot be read.'),
  },
  'that sends more entities': {
    stock: { answer: () => ({ body: '{"data":{"_entities":[{"stock":1},{"stock":1},{"stock":1}]}}' }) },
    error: failed('SUBGRAPH_RESPONSE_MALFORMED', 'A subgraph sent an answer that cannot be read.'),
  },
  'that sends too much': {
    stock: { answer: () => ({ body: JSON.stringify({ data: { _entities: [], x: 'x'.repeat(20_000) } }) }) },
    error: failed('SUBGRAPH_RESPONSE_TOO_LARGE', 'A subgraph sent too large an answer.'),
  },
  'that fails without a code of its own': {
    stock: { answer: () => ({ body: '{"errors":[{"message":"secret"}],"data":null}' }) },
    error: failed('DOWNSTREAM_SERVICE_ERROR', 'A subgraph failed to answer.'),
  },
  'that does not understand the request': {
    stock: {
      answer: () => ({
        status: 400,
        body: '{"errors":[{"message":"secret","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
      }),
    },
    error: failed('DOWNSTREAM_SERVICE_ERROR', 'A subgraph failed to answer.'),
  },
};

for (const [name, { stock, error }] of Object.entries(faults)) {
  describeGraph(
    `A subgraph ${name}`,
    { shop, stock: { sdl: stockSdl, ...stock } },
    [
      {
        it: 'leaves the data of the others and one masked error',
        query: question,
        data: { p: [null, null, null] },
        errors: [error],
      },
      {
        it: 'takes nothing from who does not ask it',
        query: '{ products { name } }',
        data: { products: [{ name: 'Table' }, { name: 'Chair' }, { name: 'Table' }] },
      },
    ],
    { subgraphTimeoutMs: name === 'that does not answer' ? 200 : 5_000, maxSubgraphResponseBytes: 10_000 },
  );
}

describeGraph('A subgraph that is down', { shop, stock: { sdl: stockSdl, isDown: true } }, [
  {
    it: 'leaves nullable fields null, with one error in all',
    query: '{ products { name place { row } } }',
    data: { products: ['Table', 'Chair', 'Table'].map((name) => ({ name, place: null })) },
    errors: [
      {
        message: 'A subgraph could not be reached.',
        path: ['products', 0, 'place'],
        extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'stock', id: '<id>' },
      },
    ],
  },
  {
    it: 'at the root leaves data null where its field must not be',
    query: '{ d: depot products { name } }',
    data: null,
    errors: [expect.objectContaining({ path: ['d'], message: 'A subgraph could not be reached.' })],
  },
]);

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
