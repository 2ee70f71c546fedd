import { expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';
import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { shop, stockSdl } from './shop.ts';

const failed = (code: string, message: string) => ({
  message,
  path: ['p', 0, 'stock'],
  extensions: { code, serviceName: 'stock', id: '<id>' },
});
const question = '{ p: products { name stock } }';

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
    { subgraphTimeoutMs: name === 'that does not answer' ? 1_000 : 10_000, maxSubgraphResponseBytes: 10_000 },
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

describeGraph(
  'A subgraph that is down, for a field below an object that another subgraph brings',
  {
    shop: {
      sdl: `
        type Query { products: [Product] }
        type Product @key(fields: "id") { id: ID! part: Part! @shareable }
        type Part { name: String! }
      `,
      resolvers: { Query: { products: () => [{ id: 1, part: { name: 'wheel' } }] } },
    },
    stock: {
      sdl: `
        type Product @key(fields: "id") { id: ID! part: Part! @shareable }
        type Part { count: Int! shelf: Int }
      `,
      isDown: true,
    },
  },
  [
    {
      it: 'explains a null there by its own failure, not by the null',
      query: '{ products { part { name count } } }',
      data: { products: [null] },
      errors: [
        {
          message: 'A subgraph could not be reached.',
          path: ['products', 0, 'part', 'count'],
          extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'stock', id: '<id>' },
        },
      ],
    },
    {
      it: 'leaves what the other brought',
      query: '{ products { part { name shelf } } }',
      data: { products: [{ part: { name: 'wheel', shelf: null } }] },
      errors: [
        {
          message: 'A subgraph could not be reached.',
          path: ['products', 0, 'part', 'shelf'],
          extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'stock', id: '<id>' },
        },
      ],
    },
  ],
);
