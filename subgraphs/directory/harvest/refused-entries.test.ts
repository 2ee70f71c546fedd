import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedHub, feedHubs } from '../testkit/feed-entries.ts';
import { TestFeed } from '../testkit/test-feed.ts';

let feed: TestFeed;

beforeAll(async () => {
  feed = await TestFeed.open();
});

beforeEach(() => feed.reset());

afterAll(() => feed.close());

test.each<[string, object, string]>([
  ['an id of another network', { id: 'state:a' }, 'id: does not begin with "dataport:"'],
  ['a type of another network', { typeName: 'StateHub' }, 'typeName: must be DataportHub, is "StateHub"'],
  ['a type of another kind', { typeName: 'DataportOffer' }, 'typeName: must be DataportHub, is "DataportOffer"'],
  ['an unknown topic', { topics: [{ slug: 'flying', role: 'FOCUS' }] }, 'topics: unknown topic "flying"'],
  ['an unknown region', { places: [{ regionCode: '99' }] }, 'places: unknown region "99"'],
  ['an unknown status', { status: 'HAPPY' }, 'status: Invalid option'],
  ['no status', { status: null }, 'status: hubs and offers need it'],
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
  feed.server.entries = [...feedHubs('a'), { ...feedHub('dataport:b'), ...fault }, ...feedHubs('c')];
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toEqual(['dataport:a', 'dataport:c']);
  expect(await feed.cursor()).toBe('a/3');
  const [refusal, ...more] = await feed.refusals();
  expect(more).toEqual([]);
  expect(refusal?.reason).toContain(reason);
});

test('a refused change leaves the entry as it was, and a good one later ends the refusal', async () => {
  feed.server.entries = [...feedHubs('a'), { ...feedHub('dataport:a', { title: 'Neu' }), status: 'HAPPY' }];
  await feed.harvest();
  expect(await feed.ids()).toEqual(['dataport:a']);
  expect(await feed.refusals()).toHaveLength(1);
  feed.server.entries.push(...feedHubs('a'));
  await feed.harvest();
  expect(await feed.refusals()).toEqual([]);
});

test('an entry that is no object at all is refused, too', async () => {
  feed.server.entries = [null, 7, [], ...feedHubs('a')];
  expect(await feed.harvest()).toBeNull();
  expect(await feed.ids()).toEqual(['dataport:a']);
  expect(await feed.refusals()).toMatchObject([{ id: 'entry without id' }]);
});
