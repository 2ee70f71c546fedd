import { dribbles, type Fault, hangs, resets, sends, sendsBomb, sendsJunk } from '../testkit/fault-proxy.ts';
import type { FaultRow } from './fault.ts';
import { question } from './shop-graph.ts';
import { startFaultyShop } from './shop.ts';

const entities = (...items: unknown[]): Fault => sends(JSON.stringify({ data: { _entities: items } }));
const malformed = 'partial SUBGRAPH_RESPONSE_MALFORMED products.0.stock';
const endless: ReadonlySet<Fault> = new Set([hangs, dribbles]);

/** Asks for products' places in place of their stock. */
const placesQuestion = question.replace('stock', 'stock: place { ... on Shelf { number } ... on Hall { name } }');
const places = (first: unknown): Fault => {
  const place = { __typename: 'Shelf', number: 1 };
  return entities({ place: first }, { place }, { place });
};

/** What is seen of three products' stocks: by default all in a whole answer, none in a partial one. */
type Stocks = readonly unknown[];

const rows: [fault: string, answer: Fault, expected: string, stocks?: Stocks, query?: string][] = [
  ['hangs', hangs, 'partial SUBGRAPH_REQUEST_TIMEOUT products.0.stock'],
  ['resets the connection in mid-body', resets, 'partial SUBGRAPH_UNREACHABLE products.0.stock'],
  ['answers with a page of HTML', sends('<html>secret', 200, { 'content-type': 'text/html' }), malformed],
  ['answers with broken JSON', sends('{"data":{"secret'), malformed],
  ['has no content type', sends('{"data":{"_entities":[null,null,null]}}', 200, {}), malformed],
  ['sends fewer entities than asked', entities({ stock: 1 }), malformed],
  ['sends more entities than asked', entities({ stock: 1 }, { stock: 1 }, { stock: 1 }, { stock: 1 }), malformed],
  ['sends no list of entities', sends('{"data":{"_entities":{"secret":1}}}'), malformed],
  [
    'sends a wrong scalar',
    entities({ stock: 'secret' }, { stock: 1 }, { stock: 1 }),
    'partial INVALID_LEAF_VALUE products.0.stock',
    [null, 1, 1],
  ],
  [
    'sends a number that is no Int',
    entities({ stock: 3_000_000_000 }, { stock: 1 }, { stock: 1 }),
    'partial INVALID_LEAF_VALUE products.0.stock',
    [null, 1, 1],
  ],
  [
    'calls an entity by the name of another type',
    entities({ __typename: 'Secret', stock: 1 }, { stock: 1 }, { stock: 1 }),
    malformed,
    [null, 1, 1],
  ],
  [
    'sends a member that its union does not have',
    places({ __typename: 'Secret', number: 1 }),
    'partial UNKNOWN_RUNTIME_TYPE products.0.stock',
    [null, { number: 1 }, { number: 1 }],
    placesQuestion,
  ],
  [
    'sends a member without its type',
    places({ number: 1 }),
    'partial UNKNOWN_RUNTIME_TYPE products.0.stock',
    [null, { number: 1 }, { number: 1 }],
    placesQuestion,
  ],
  [
    'sends null where null is not allowed',
    places({ __typename: 'Shelf', number: null }),
    'partial NULL_FOR_NON_NULL products.0.stock.number',
    [null, { number: 1 }, { number: 1 }],
    placesQuestion,
  ],
  [
    'leaves a field out where null is not allowed',
    places({ __typename: 'Shelf' }),
    'partial NULL_FOR_NON_NULL products.0.stock.number',
    [null, { number: 1 }, { number: 1 }],
    placesQuestion,
  ],
  [
    'sends a list for an object',
    places([{ __typename: 'Shelf', number: 1 }]),
    'partial NOT_AN_OBJECT products.0.stock',
    [null, { number: 1 }, { number: 1 }],
    placesQuestion,
  ],
  [
    'sends an object for a scalar',
    entities({ stock: { secret: 1 } }, { stock: 1 }, { stock: 1 }),
    'partial INVALID_LEAF_VALUE products.0.stock',
    [null, 1, 1],
  ],
  ['sends 10 MB of junk', sendsJunk, 'partial SUBGRAPH_RESPONSE_TOO_LARGE products.0.stock'],
  ['sends a gzip bomb', sendsBomb, malformed],
  ['sends a byte a second', dribbles, 'partial SUBGRAPH_REQUEST_TIMEOUT products.0.stock'],
  ['answers 500', sends('{"secret":"stack trace"}', 500), 'partial SUBGRAPH_HTTP_ERROR products.0.stock'],
  ['redirects', sends('{}', 302, { location: 'http://127.0.0.1:1/' }), 'partial SUBGRAPH_HTTP_ERROR products.0.stock'],
  [
    'fails with an error of its own inside',
    sends('{"errors":[{"message":"secret"}],"data":null}'),
    'partial DOWNSTREAM_SERVICE_ERROR products.0.stock',
  ],
  ['answers 503 without Retry-After', sends('{}', 503), 'partial SUBGRAPH_HTTP_ERROR products.0.stock'],
];

/** A subgraph that answers what it should not. */
export const answerFaults: readonly FaultRow[] = rows.map(([fault, answer, expected, stocks, query]) => ({
  fault: `a subgraph ${fault}`,
  expected,
  async see() {
    const shop = await startFaultyShop(answer, {
      maxSubgraphResponseBytes: 5_000_000,
      subgraphTimeoutMs: endless.has(answer) ? 1_500 : 30_000,
    });
    try {
      return await shop.ask(query, stocks);
    } finally {
      await shop.stop();
    }
  },
}));
