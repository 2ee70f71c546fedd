import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import { runSql } from '../query/run-sql.ts';
import { feedHub, feedHubs, feedOffer, tombstone } from '../testkit/feed-entries.ts';
import { TestFeed } from '../testkit/test-feed.ts';
import { restartFeed } from './feed-position.ts';

let feed: TestFeed;

beforeAll(async () => {
  feed = await TestFeed.open();
});

beforeEach(() => feed.reset());

afterAll(() => feed.close());

test('reads a feed page by page to its end, and later only what is new', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c');
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toEqual(['dataport:a', 'dataport:b', 'dataport:c']);
  feed.server.entries.push(...feedHubs('d'));
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toHaveLength(4);
  expect(feed.server.cursors).toEqual([null, 'a/2', 'a/3']);
});

test('the last change of an id counts, within a page and across pages, and the same again changes nothing', async () => {
  feed.server.entries = [
    ...feedHubs('a'),
    feedHub('dataport:a', { title: 'Neu' }),
    feedHub('dataport:a', { title: 'Neuer' }),
  ];
  expect(await feed.harvest()).toBeNull();
  const titles = () => runSql(feed.em, sql<{ title: string }>`select title from entry`);
  expect(await titles()).toEqual([{ title: 'Neuer' }]);
  await restartFeed(feed.em, 'dataport');
  expect(await feed.harvest()).toBeNull();
  expect(await titles()).toEqual([{ title: 'Neuer' }]);
});

test('a tombstone removes the entry with its topics and places', async () => {
  const places = [{ regionCode: '15084590', latitude: null, longitude: null }];
  const hub = feedHub('dataport:a', { topics: [{ slug: 'mobility', role: TopicRole.FOCUS }], places });
  feed.server.entries = [hub];
  await feed.harvest();
  feed.server.entries.push(tombstone(hub));
  expect(await feed.harvest()).toBeNull();
  const left = await runSql(feed.em, sql`select entry_id from entry_topic union all select entry_id from entry_place`);
  expect([...(await feed.ids()), ...left]).toEqual([]);
});

test('a crash between two pages loses nothing: the next round resumes behind the last page', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c', 'd', 'e');
  const crash = async (after: string | null) => {
    if (after === 'a/4') throw new Error('killed');
    return feed.fetch(after);
  };
  expect(await feed.harvest({ fetchPage: crash })).toBe('INTERNAL');
  expect(await feed.ids()).toHaveLength(4);
  expect(await feed.cursor()).toBe('a/4');
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toHaveLength(5);
  expect(feed.server.cursors).toEqual([null, 'a/2', 'a/4']);
});

test('a failure within a page stores neither its entries nor its position', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c');
  await runSql(
    feed.em,
    sql`create function fail() returns trigger language plpgsql as $$ begin
      if new.cursor = 'a/3' then raise 'disk full'; end if; return new; end $$`,
  );
  await runSql(feed.em, sql`create trigger fail before update on feed for each row execute function fail()`);
  expect(await feed.harvest()).toBe('INTERNAL');
  await runSql(feed.em, sql`drop function fail cascade`);
  expect(await feed.ids()).toEqual(['dataport:a', 'dataport:b']);
  expect(await feed.cursor()).toBe('a/2');
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toHaveLength(3);
});

test('a page is not applied where another process has read on meanwhile', async () => {
  feed.server.entries = feedHubs('a', 'b');
  const overtaken = async (after: string | null) => {
    const page = await feed.fetch(after);
    await runSql(feed.em, sql`update feed set cursor = 'elsewhere' where network_id = 'dataport'`);
    return page;
  };
  expect(await feed.harvest({ fetchPage: overtaken })).toBe('POSITION_MOVED');
  expect(await feed.ids()).toEqual([]);
  expect(await feed.cursor()).toBe('elsewhere');
});

test('an offer keeps the bounds of its partial dates in German time', async () => {
  feed.server.entries = [
    feedOffer('dataport:o', 'dataport:a', { startsAt: '2021-07', endsAt: '2021-12-31T23:30:00-01:00' }),
  ];
  await feed.harvest();
  const rows = await runSql(
    feed.em,
    sql`select starts_from at time zone 'UTC' as "from", starts_until at time zone 'UTC' as "until", ends_from = ends_until as exact from entry`,
  );
  expect(rows).toEqual([{ from: '2021-06-30 22:00:00', until: '2021-07-31 22:00:00', exact: true }]);
});
