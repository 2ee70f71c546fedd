import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedHub, feedHubs } from '../testkit/feed-entries.ts';
import { TestFeed } from '../testkit/test-feed.ts';

let feed: TestFeed;

beforeAll(async () => {
  feed = await TestFeed.open();
});

beforeEach(() => feed.reset());

afterAll(() => feed.close());

test('a refused cursor begins the feed anew and removes at its end what did not come again', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c');
  await feed.harvest();
  feed.server.epoch = 'b';
  feed.server.entries = feedHubs('b', 'c', 'd');
  const seen: string[][] = [];
  const watch = async (after: string | null) => {
    seen.push(await feed.ids());
    return feed.fetch(after);
  };
  expect(await feed.harvest({ fetchPage: watch })).toBeNull();
  expect(seen.every((ids) => ids.includes('dataport:a'))).toBe(true);
  expect(await feed.ids()).toEqual(['dataport:b', 'dataport:c', 'dataport:d']);
  expect(feed.server.cursors).toEqual([null, 'a/2', 'a/3', null, 'b/2']);
});

test('a new beginning survives a crash: what did not come again is removed all the same', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c');
  await feed.harvest();
  feed.server.epoch = 'b';
  feed.server.entries = feedHubs('c', 'd', 'e');
  const crash = async (after: string | null) => {
    if (after === 'b/2') throw new Error('killed');
    return feed.fetch(after);
  };
  expect(await feed.harvest({ fetchPage: crash })).toBe('INTERNAL');
  expect(await feed.ids()).toHaveLength(4);
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toEqual(['dataport:c', 'dataport:d', 'dataport:e']);
});

test('what is refused in a new beginning has come all the same and stays', async () => {
  feed.server.entries = feedHubs('a', 'b');
  await feed.harvest();
  feed.server.epoch = 'b';
  feed.server.entries = [{ ...feedHub('dataport:a'), status: 'HAPPY' }];
  await feed.harvest();
  expect(await feed.ids()).toEqual(['dataport:a']);
});

test('a network that refuses its own cursors gets one new beginning a round, not an endless one', async () => {
  feed.server.entries = feedHubs('a', 'b', 'c');
  feed.server.answer = ({ variables }) =>
    variables.after === null
      ? undefined
      : { body: { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] } };
  expect(await feed.harvest()).toBe('CURSOR_REFUSED');
  expect(feed.server.cursors).toEqual([null, 'a/2', null, 'a/2']);
});
