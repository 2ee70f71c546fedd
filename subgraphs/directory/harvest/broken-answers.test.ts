import { getGlobalDispatcher } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedHubs } from '../testkit/feed-entries.ts';
import { TestFeed, testLimits } from '../testkit/test-feed.ts';
import { fetchPage } from './fetch-page.ts';

let feed: TestFeed;

beforeAll(async () => {
  feed = await TestFeed.open();
});

beforeEach(() => feed.reset());

afterAll(() => feed.close());

const catalog = (page: object) => ({ data: { _catalog: page } });

test.each<[string, string, { status?: number; body: string | object }]>([
  ['an HTTP error', 'BAD_STATUS', { status: 500, body: {} }],
  ['a redirect', 'BAD_STATUS', { status: 302, body: '' }],
  ['no JSON', 'MALFORMED', { body: '<html>' }],
  ['JSON of another kind', 'MALFORMED', { body: [] }],
  ['neither data nor errors', 'MALFORMED', { body: {} }],
  ['a page without entries', 'MALFORMED', { body: catalog({ endCursor: 'x', hasNextPage: false }) }],
  ['entries that are no list', 'MALFORMED', { body: catalog({ entries: {}, endCursor: 'x', hasNextPage: false }) }],
  ['a cursor that is no text', 'MALFORMED', { body: catalog({ entries: [], endCursor: 5, hasNextPage: false }) }],
  ['a cursor that does not move', 'MALFORMED', { body: catalog({ entries: [], endCursor: 'a/1', hasNextPage: true }) }],
  [
    'entries without a cursor',
    'MALFORMED',
    { body: catalog({ entries: feedHubs('x'), endCursor: null, hasNextPage: false }) },
  ],
  ['a GraphQL error', 'REFUSED', { body: { data: null, errors: [{ message: 'no' }] } }],
  [
    'a body too large',
    'TOO_LARGE',
    { body: catalog({ entries: [], endCursor: 'x'.repeat(200_000), hasNextPage: false }) },
  ],
])('%s changes nothing but the recorded failure', async (_, failure, answer) => {
  feed.server.entries = feedHubs('a');
  await feed.harvest();
  feed.server.answer = () => answer;
  expect(await feed.harvest()).toBe(failure);
  expect(await feed.ids()).toEqual(['dataport:a']);
  expect(await feed.cursor()).toBe('a/1');
  feed.server.answer = () => undefined;
  expect(await feed.harvest()).toBeNull();
});

test('a network that is down, or silent for too long, changes nothing', async () => {
  feed.server.entries = feedHubs('a');
  await feed.harvest();
  const target = { url: 'http://127.0.0.1:1/graphql', signingKey: null, dispatcher: getGlobalDispatcher() };
  const nowhere = (after: string | null) => fetchPage(target, after, testLimits, new AbortController().signal);
  expect(await feed.harvest({ fetchPage: nowhere })).toBe('UNREACHABLE');
  feed.server.answer = () => new Promise(() => undefined);
  expect(await feed.harvest({}, { ...testLimits, timeoutMs: 20 })).toBe('TIMEOUT');
  expect(await feed.ids()).toEqual(['dataport:a']);
});
