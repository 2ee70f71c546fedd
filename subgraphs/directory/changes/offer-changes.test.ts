import { createClient } from 'graphql-sse';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { findNetwork } from '../../kit/networks/find-network.ts';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { feedHub, feedOffer, tombstone } from '../testkit/feed-entries.ts';
import { FeedServer } from '../testkit/feed-server.ts';
import { startDirectory } from '../testkit/start-directory.ts';
import type { TestDirectory } from '../testkit/start-directory.ts';

const hub = feedHub('dataport:zeitz');
const room = feedOffer('dataport:zeitz-room', hub.id, { title: 'Raum' });
const advice = feedOffer('dataport:zeitz-advice', hub.id, { title: 'Beratung', offerKind: OfferKind.FUNDING_ADVICE });
const later = (entry: typeof room, details: Partial<typeof room>) => ({
  ...entry,
  updatedAt: '2026-03-01T00:00:00.000Z',
  ...details,
});

let database: TestDatabase;
let server: FeedServer;
let directory: TestDirectory;

beforeEach(async () => {
  database = await createTestDatabase();
  const feed = await FeedServer.start();
  server = feed.server;
  server.entries = [hub, room];
  const harvest = { urls: new Map([['dataport', feed.url]]), intervalMs: 100 };
  directory = await startDirectory(database.url, { harvest, networks: [findNetwork('dataport')] });
});
afterEach(async () => {
  await directory.stop();
  await server.stop();
  await database.drop();
});

const document =
  'subscription ($filter: OfferFilter) { offerChanged(filter: $filter) { kind id title updatedAt offer { __typename id } } }';

/** Subscribes; `told` grows, `ended` resolves when the stream is completed. */
async function subscribe(filter: object = {}) {
  const client = createClient({ url: directory.url, retryAttempts: 0 });
  const told: unknown[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const leave = client.subscribe(
    { query: document, variables: { filter } },
    { next: ({ data, errors }) => told.push(data?.['offerChanged'] ?? errors), error: reject, complete: resolve },
  );
  return { told, ended, leave };
}

/** Runs a statement beside the directory. */
async function run(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}
const listeners = `select pid from pg_stat_activity where datname = current_database() and query = 'listen entry_changed'`;

let second = 0;

/** A subscription is there when a change of an offer reaches it; the last change has reached it at the end. */
async function untilSubscribed(told: readonly unknown[]): Promise<void> {
  let updatedAt = '';
  await waitUntil(() => {
    updatedAt = new Date(Date.UTC(2026, 1, 1, 0, 0, second++)).toISOString();
    server.entries.push(later(room, { updatedAt }));
    return told.length > 0;
  });
  await waitUntil(() => JSON.stringify(told.at(-1)).includes(updatedAt));
}

const added = {
  kind: 'ADDED',
  id: advice.id,
  title: 'Beratung',
  updatedAt: '2026-01-01T00:00:00.000Z',
  offer: { __typename: 'DataportOffer', id: advice.id },
};

test('tells what is added, changed and removed', async () => {
  const { told, leave } = await subscribe();
  await untilSubscribed(told);
  server.entries.push(advice, later(room, { title: 'Saal' }), tombstone(advice));
  await waitUntil(() => JSON.stringify(told).includes('Saal'));
  expect(told.at(-1)).toEqual({
    kind: 'CHANGED',
    id: room.id,
    title: 'Saal',
    updatedAt: '2026-03-01T00:00:00.000Z',
    offer: { __typename: 'DataportOffer', id: room.id },
  });
  server.entries.push(advice);
  await waitUntil(() => JSON.stringify(told).includes('ADDED'));
  expect(told.at(-1)).toEqual(added);
  server.entries.push(tombstone(advice));
  await waitUntil(() => JSON.stringify(told).includes('REMOVED'));
  expect(told.at(-1)).toEqual({ ...added, kind: 'REMOVED', offer: null });
  leave();
});

test('a filter is told what comes to it and what leaves it', async () => {
  const { told, leave } = await subscribe({ kinds: ['FUNDING_ADVICE'] });
  const everything = await subscribe();
  await untilSubscribed(everything.told);
  server.entries.push(later(room, { offerKind: OfferKind.FUNDING_ADVICE }));
  await waitUntil(() => told.length === 1);
  server.entries.push(later(room, { updatedAt: '2026-04-01T00:00:00.000Z' }));
  await waitUntil(() => told.length === 2);
  expect(told).toMatchObject([
    { kind: 'ADDED', id: room.id },
    { kind: 'REMOVED', id: room.id, offer: null },
  ]);
  leave();
  everything.leave();
});

test('a feed that is begun anew is no change, but for what is missing in it', async () => {
  server.entries.push(advice);
  await waitUntil(async () => (await run('select 1 from entry')).length === 3);
  const { told, leave } = await subscribe();
  await untilSubscribed(told);
  const known = told.length;
  const last = server.entries.at(-1);
  server.epoch = 'b';
  server.entries = [hub, last];
  await waitUntil(() => told.length > known);
  expect(told.slice(known)).toEqual([{ ...added, kind: 'REMOVED', offer: null }]);
  leave();
});

describe('the connection that listens', () => {
  test('is one for all subscribers', async () => {
    const subscriptions = await Promise.all([subscribe(), subscribe(), subscribe({ kinds: ['CO_WORKING'] })]);
    for (const { told } of subscriptions) await untilSubscribed(told);
    expect(await run(listeners)).toHaveLength(1);
    for (const { leave } of subscriptions) leave();
  });

  test('is made again when it is lost, and nothing of the meantime is', async () => {
    const { told, leave } = await subscribe();
    await untilSubscribed(told);
    await run(`select pg_terminate_backend(pid) from (${listeners}) l`);
    server.entries.push(advice);
    await waitUntil(() => JSON.stringify(told).includes('ADDED'));
    await waitUntil(async () => (await run(listeners)).length === 1);
    expect(told.filter((change) => (change as { kind: string }).kind === 'ADDED')).toEqual([added]);
    leave();
  });
});

test('a filter that is wrong is refused with the argument, and internals stay inside', async () => {
  const { told, ended } = await subscribe({ regions: ['99'] });
  await ended;
  expect(told).toMatchObject([[{ extensions: { code: 'BAD_USER_INPUT', argument: 'filter.regions[0]' } }]]);

  await run('alter table entry rename to elsewhere');
  const broken = await subscribe();
  await broken.ended;
  expect(broken.told).toMatchObject([[{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]]);
  expect(JSON.stringify(broken.told)).not.toMatch(/relation|does not exist/);
  await run('alter table elsewhere rename to entry');
});

test('a directory that stops completes its subscriptions', async () => {
  const { told, ended } = await subscribe();
  await untilSubscribed(told);
  await directory.stop();
  await ended;
});
