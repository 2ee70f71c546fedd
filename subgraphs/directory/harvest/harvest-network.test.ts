import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import { findNetwork } from '../../kit/networks/find-network.ts';
import { runSql } from '../query/run-sql.ts';
import { feedHub, feedOffer, tombstone } from '../testkit/feed-entries.ts';
import { FeedServer } from '../testkit/feed-server.ts';
import { openIndex } from '../testkit/open-index.ts';
import type { TestIndex } from '../testkit/open-index.ts';
import { readVocabulary } from '../vocabulary/read-vocabulary.ts';
import { restartFeed } from './feed-position.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchLimits } from './fetch-page.ts';
import { HarvestError } from './harvest-error.ts';
import { harvestNetwork } from './harvest-network.ts';
import type { HarvestTask } from './harvest-network.ts';

let index: TestIndex;
let server: FeedServer;
let url: string;

const vocabulary = readVocabulary();
const limits: FetchLimits = { timeoutMs: 5000, maxBodyBytes: 100_000, pageSize: 2 };
const { signal } = new AbortController();

beforeAll(async () => {
  index = await openIndex();
});

afterAll(() => index.stop());

beforeEach(async () => {
  ({ server, url } = await FeedServer.start());
  await runSql(index.em, sql`delete from entry`);
  await runSql(index.em, sql`delete from refused_entry`);
  await runSql(
    index.em,
    sql`update feed set cursor = null, generation = 0, resyncing = false, failure = null, last_harvested_at = null`,
  );
});

afterEach(() => server.stop());

function harvest(task: Partial<HarvestTask> = {}, bounds = limits) {
  return harvestNetwork({
    em: index.em.fork(),
    network: findNetwork('dataport'),
    vocabulary,
    log: pino({ level: 'silent' }),
    signal,
    fetchPage: (after) => fetchPage(url, after, bounds, signal),
    ...task,
  });
}

const ids = async () =>
  (await runSql(index.em, sql<{ id: string }>`select id from entry order by id`)).map(({ id }) => id);
const cursor = async () =>
  (await runSql(index.em, sql<{ cursor: string | null }>`select cursor from feed where network_id = 'dataport'`))[0]
    ?.cursor;
const refusals = () =>
  runSql(
    index.em,
    sql<{ id: string; reason: string }>`select entry_id as id, reason from refused_entry order by entry_id`,
  );

const hubs = (...names: string[]) => names.map((name) => feedHub(`dataport:${name}`));

test('reads a feed page by page to its end, and later only what is new', async () => {
  server.entries = hubs('a', 'b', 'c');
  expect(await harvest()).toBeNull();
  expect(await ids()).toEqual(['dataport:a', 'dataport:b', 'dataport:c']);
  server.entries.push(...hubs('d'));
  expect(await harvest()).toBeNull();
  expect(await ids()).toHaveLength(4);
  expect(server.cursors).toEqual([null, 'a/2', 'a/3']);
});

test('the last change of an id counts, within a page and across pages, and the same again changes nothing', async () => {
  server.entries = [...hubs('a'), feedHub('dataport:a', { title: 'Neu' }), feedHub('dataport:a', { title: 'Neuer' })];
  expect(await harvest()).toBeNull();
  const titles = () => runSql(index.em, sql<{ title: string }>`select title from entry`);
  expect(await titles()).toEqual([{ title: 'Neuer' }]);
  await restartFeed(index.em, 'dataport');
  expect(await harvest()).toBeNull();
  expect(await titles()).toEqual([{ title: 'Neuer' }]);
});

test('a tombstone removes the entry with its topics and places', async () => {
  const places = [{ regionCode: '15084590', latitude: null, longitude: null }];
  const hub = feedHub('dataport:a', { topics: [{ slug: 'mobility', role: TopicRole.FOCUS }], places });
  server.entries = [hub];
  await harvest();
  server.entries.push(tombstone(hub));
  expect(await harvest()).toBeNull();
  const left = await runSql(index.em, sql`select entry_id from entry_topic union all select entry_id from entry_place`);
  expect([...(await ids()), ...left]).toEqual([]);
});

test.each<[string, object, string]>([
  ['an id of another network', { id: 'state:a' }, 'id: does not begin with "dataport:"'],
  ['a type of another network', { typeName: 'StateHub' }, 'typeName: must be DataportHub, is "StateHub"'],
  ['a type of another kind', { typeName: 'DataportOffer' }, 'typeName: must be DataportHub, is "DataportOffer"'],
  ['an unknown topic', { topics: [{ slug: 'flying', role: 'FOCUS' }] }, 'topics: unknown topic "flying"'],
  ['an unknown region', { places: [{ regionCode: '99' }] }, 'places: unknown region "99"'],
  ['an unknown status', { hubStatus: 'HAPPY' }, 'hubStatus: Invalid option'],
  ['no status', { hubStatus: null }, 'hubStatus: a hub needs it'],
  ['no title', { title: null }, 'title: Invalid input'],
  ['no date', { updatedAt: 'yesterday' }, 'updatedAt: Invalid ISO datetime'],
  ['a day that is none', { startsAt: '2021-02-30' }, 'startsAt: is not a partial date'],
  [
    'half a place',
    { places: [{ regionCode: '15084590', latitude: 51 }] },
    'places.0: one coordinate without the other',
  ],
  [
    'a place off the earth',
    { places: [{ regionCode: '15084590', latitude: 91, longitude: 0 }] },
    'places.0.latitude: Too big',
  ],
  ['a NUL character', { title: 'a\0b' }, 'title: has characters that are not text'],
  ['half a character', { summary: '\ud800' }, 'summary: has characters that are not text'],
  ['no kind', { kind: undefined }, 'kind: Invalid option'],
])('an entry with %s is refused and recorded, the rest goes on', async (_, fault, reason) => {
  server.entries = [...hubs('a'), { ...feedHub('dataport:b'), ...fault }, ...hubs('c')];
  expect(await harvest()).toBeNull();
  expect(await ids()).toEqual(['dataport:a', 'dataport:c']);
  expect(await cursor()).toBe('a/3');
  const [refusal, ...more] = await refusals();
  expect(more).toEqual([]);
  expect(refusal?.reason).toContain(reason);
});

test('a refused change leaves the entry as it was, and a good one later ends the refusal', async () => {
  server.entries = [...hubs('a'), { ...feedHub('dataport:a', { title: 'Neu' }), hubStatus: 'HAPPY' }];
  await harvest();
  expect(await ids()).toEqual(['dataport:a']);
  expect(await refusals()).toHaveLength(1);
  server.entries.push(...hubs('a'));
  await harvest();
  expect(await refusals()).toEqual([]);
});

test('an entry that is no object at all is refused, too', async () => {
  server.entries = [null, 7, [], ...hubs('a')];
  expect(await harvest()).toBeNull();
  expect(await ids()).toEqual(['dataport:a']);
  expect(await refusals()).toMatchObject([{ id: 'entry without id' }]);
});

test('a crash between two pages loses nothing: the next round resumes behind the last page', async () => {
  server.entries = hubs('a', 'b', 'c', 'd', 'e');
  const crash = async (after: string | null) => {
    if (after === 'a/4') throw new Error('killed');
    return fetchPage(url, after, limits, signal);
  };
  expect(await harvest({ fetchPage: crash })).toBe('INTERNAL');
  expect(await ids()).toHaveLength(4);
  expect(await cursor()).toBe('a/4');
  expect(await harvest()).toBeNull();
  expect(await ids()).toHaveLength(5);
  expect(server.cursors).toEqual([null, 'a/2', 'a/4']);
});

test('a failure within a page stores neither its entries nor its position', async () => {
  server.entries = hubs('a', 'b', 'c');
  await runSql(
    index.em,
    sql`create function fail() returns trigger language plpgsql as $$ begin
      if new.cursor = 'a/3' then raise 'disk full'; end if; return new; end $$`,
  );
  await runSql(index.em, sql`create trigger fail before update on feed for each row execute function fail()`);
  expect(await harvest()).toBe('INTERNAL');
  await runSql(index.em, sql`drop function fail cascade`);
  expect(await ids()).toEqual(['dataport:a', 'dataport:b']);
  expect(await cursor()).toBe('a/2');
  expect(await harvest()).toBeNull();
  expect(await ids()).toHaveLength(3);
});

test('a refused cursor begins the feed anew and removes at its end what did not come again', async () => {
  server.entries = hubs('a', 'b', 'c');
  await harvest();
  server.epoch = 'b';
  server.entries = hubs('b', 'c', 'd');
  const seen: string[][] = [];
  const watch = async (after: string | null) => {
    seen.push(await ids());
    return fetchPage(url, after, limits, signal);
  };
  expect(await harvest({ fetchPage: watch })).toBeNull();
  expect(seen.every((ids) => ids.includes('dataport:a'))).toBe(true);
  expect(await ids()).toEqual(['dataport:b', 'dataport:c', 'dataport:d']);
  expect(server.cursors).toEqual([null, 'a/2', 'a/3', null, 'b/2']);
});

test('a new beginning survives a crash: what did not come again is removed all the same', async () => {
  server.entries = hubs('a', 'b', 'c');
  await harvest();
  server.epoch = 'b';
  server.entries = hubs('c', 'd', 'e');
  const crash = async (after: string | null) => {
    if (after === 'b/2') throw new Error('killed');
    return fetchPage(url, after, limits, signal);
  };
  expect(await harvest({ fetchPage: crash })).toBe('INTERNAL');
  expect(await ids()).toHaveLength(4);
  expect(await harvest()).toBeNull();
  expect(await ids()).toEqual(['dataport:c', 'dataport:d', 'dataport:e']);
});

test('what is refused in a new beginning has come all the same and stays', async () => {
  server.entries = hubs('a', 'b');
  await harvest();
  server.epoch = 'b';
  server.entries = [{ ...feedHub('dataport:a'), hubStatus: 'HAPPY' }];
  await harvest();
  expect(await ids()).toEqual(['dataport:a']);
});

test('a network that refuses its own cursors gets one new beginning a round, not an endless one', async () => {
  server.entries = hubs('a', 'b', 'c');
  server.answer = ({ variables }) =>
    variables.after === null
      ? undefined
      : { body: { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] } };
  expect(await harvest()).toBe('CURSOR_REFUSED');
  expect(server.cursors).toEqual([null, 'a/2', null, 'a/2']);
});

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
    { body: catalog({ entries: hubs('x'), endCursor: null, hasNextPage: false }) },
  ],
  ['a GraphQL error', 'REFUSED', { body: { data: null, errors: [{ message: 'no' }] } }],
  [
    'a body too large',
    'TOO_LARGE',
    { body: catalog({ entries: [], endCursor: 'x'.repeat(200_000), hasNextPage: false }) },
  ],
])('%s changes nothing but the recorded failure', async (_, failure, answer) => {
  server.entries = hubs('a');
  await harvest();
  server.answer = () => answer;
  expect(await harvest()).toBe(failure);
  expect(await ids()).toEqual(['dataport:a']);
  expect(await cursor()).toBe('a/1');
  server.answer = () => undefined;
  expect(await harvest()).toBeNull();
});

test('a network that is down, or silent for too long, changes nothing', async () => {
  server.entries = hubs('a');
  await harvest();
  const nowhere = (after: string | null) => fetchPage('http://127.0.0.1:1/graphql', after, limits, signal);
  expect(await harvest({ fetchPage: nowhere })).toBe('UNREACHABLE');
  server.answer = () => new Promise(() => undefined);
  expect(await harvest({}, { ...limits, timeoutMs: 20 })).toBe('TIMEOUT');
  expect(await ids()).toEqual(['dataport:a']);
});

test('a page is not applied where another process has read on meanwhile', async () => {
  server.entries = hubs('a', 'b');
  const overtaken = async (after: string | null) => {
    const page = await fetchPage(url, after, limits, signal);
    await runSql(index.em, sql`update feed set cursor = 'elsewhere' where network_id = 'dataport'`);
    return page;
  };
  expect(await harvest({ fetchPage: overtaken })).toBe('POSITION_MOVED');
  expect(await ids()).toEqual([]);
  expect(await cursor()).toBe('elsewhere');
});

test('an offer keeps the bounds of its partial dates in German time', async () => {
  server.entries = [
    feedOffer('dataport:o', 'dataport:a', { startsAt: '2021-07', endsAt: '2021-12-31T23:30:00-01:00' }),
  ];
  await harvest();
  const rows = await runSql(
    index.em,
    sql`select starts_from at time zone 'UTC' as "from", starts_until at time zone 'UTC' as "until", ends_from = ends_until as exact from entry`,
  );
  expect(rows).toEqual([{ from: '2021-06-30 22:00:00', until: '2021-07-31 22:00:00', exact: true }]);
});

test('an error of the catalogue says more to the log than to clients', () => {
  const error = new HarvestError('UNREACHABLE', 'connect ECONNREFUSED 10.0.0.1:4101');
  expect(error.message).toContain('10.0.0.1');
  expect(error.code).toBe('UNREACHABLE');
});
