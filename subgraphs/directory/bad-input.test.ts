import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from './query/cursor.ts';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

const titleCursor = encodeCursor('hubs:TITLE', { key: 'Digital Hub Zeitz', id: 'dataport:zeitz' });
const near = (latitude: number, longitude: number, radiusKm: number) =>
  `filter: { near: { latitude: ${latitude}, longitude: ${longitude}, radiusKm: ${radiusKm} } }`;

test.each<[root: string, argument: string, says: string]>([
  ['hubs(first: 0)', 'first', 'between 1 and 100'],
  ['hubs(first: -1)', 'first', 'between 1 and 100'],
  ['hubs(first: 101)', 'first', 'between 1 and 100'],
  ['offers(first: 0)', 'first', 'between 1 and 100'],
  ['topics(first: 101)', 'first', 'between 1 and 100'],
  ['regions(first: 0)', 'first', 'between 1 and 100'],
  ['search(text: "a", first: 0)', 'first', 'between 1 and 100'],
  ['hubs(after: "nonsense")', 'after', 'is not a cursor'],
  ['hubs(after: "")', 'after', 'is not a cursor'],
  ['hubs(after: "WzIsImEiLCJiIiwiYyJd")', 'after', 'is not a cursor'],
  [`hubs(after: "${titleCursor}", orderBy: UPDATED_AT)`, 'after', 'another list or ordering (hubs:TITLE)'],
  [`offers(after: "${titleCursor}")`, 'after', 'another list or ordering (hubs:TITLE)'],
  [`topics(after: "${titleCursor}")`, 'after', 'another list or ordering (hubs:TITLE)'],
  [
    `hubs(after: "${encodeCursor('hubs:UPDATED_AT', { key: "now'; drop table entry", id: 'a' })}", orderBy: UPDATED_AT)`,
    'after',
    'another list or ordering',
  ],
  [`hubs(after: "${encodeCursor('hubs:TITLE', { key: '\0', id: 'a' })}")`, 'after', 'is not a cursor'],
  ['hubs(orderBy: DISTANCE)', 'orderBy', 'only with `filter.near`'],
  ['offers(orderBy: RELEVANCE)', 'orderBy', 'only with `filter.text`'],
  [
    'hubs(filter: { topics: [{ anyOf: ["mobility", "flying"] }] })',
    'filter.topics[0].anyOf[1]',
    '"flying"; allowed are',
  ],
  ['hubs(filter: { topics: [{ anyOf: [] }] })', 'filter.topics[0].anyOf', '1 to 100 items'],
  ['hubs(filter: { topics: [{ anyOf: ["mobility"], roles: [] }] })', 'filter.topics[0].roles', '1 to 100 items'],
  ['hubs(filter: { topics: [] })', 'filter.topics', '1 to 100 items'],
  [
    'hubs(filter: { networks: ["dataport", "post"] })',
    'filter.networks[1]',
    '"post"; allowed are association, dataport, state',
  ],
  ['hubs(filter: { regions: ["99"] })', 'filter.regions[0]', '"99"; allowed are AGS codes'],
  ['hubs(filter: { regions: ["Ulm"] })', 'filter.regions[0]', '2 digits'],
  ['hubs(filter: { status: [] })', 'filter.status', '1 to 100 items'],
  ['hubs(filter: { ids: [] })', 'filter.ids', '1 to 100 items'],
  ['hubs(filter: { ids: ["a\\u0000b"] })', 'filter.ids[0]', 'no NUL'],
  ['offers(filter: { hubs: [] })', 'filter.hubs', '1 to 100 items'],
  ['offers(filter: { startsAfter: "0000" })', 'filter.startsAfter', 'from 0001 to 9999'],
  ['hubs(filter: { text: " " })', 'filter.text', '1 to 500 characters'],
  [`hubs(filter: { text: "${'a'.repeat(501)}" })`, 'filter.text', '1 to 500 characters'],
  ['search(text: "a\\u0000b")', 'text', 'no NUL'],
  ['search(text: "a", filter: { kinds: [] })', 'filter.kinds', '1 to 100 items'],
  ['topics(text: "")', 'text', '1 to 500 characters'],
  ['regions(filter: { parent: "99" })', 'filter.parent', '"99"; allowed are AGS codes'],
  ['regions(filter: { kinds: [] })', 'filter.kinds', '1 to 100 items'],
  [`hubs(${near(90.1, 0, 1)})`, 'filter.near.latitude', 'between -90 and 90'],
  [`hubs(${near(0, -180.1, 1)})`, 'filter.near.longitude', 'between -180 and 180'],
  [`hubs(${near(0, 0, 0)})`, 'filter.near.radiusKm', 'more than 0 and at most 1000'],
  [`hubs(${near(0, 0, 1000.1)})`, 'filter.near.radiusKm', 'more than 0 and at most 1000'],
])('%s is refused and names the argument %s', async (root, argument, says) => {
  const { data, errors } = await directory.query(`{ ${root} { totalCount } }`);
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  expect(errors?.[0]?.message).toContain(says);
});

test.each([
  'hub(id: "dataport:nowhere")',
  'hub(id: "dataport:rendsburg-co-working")',
  'hub(id: "")',
  'hub(id: "a\\u0000b")',
  'offer(id: "dataport:rendsburg")',
])('%s is null', async (root) => {
  expect(await directory.query(`{ found: ${root} { id } }`)).toEqual({ data: { found: null } });
});

test('unknown topics, regions and networks are null', async () => {
  const document = '{ topic(slug: "flying") { slug } region(code: "99") { code } network(id: "post") { id } }';
  expect(await directory.query(document)).toEqual({ data: { topic: null, region: null, network: null } });
});
