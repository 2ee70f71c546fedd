import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { findNetwork } from '../../kit/networks/find-network.ts';
import { feedHub } from '../testkit/feed-entries.ts';
import { FeedServer } from '../testkit/feed-server.ts';
import { startDirectory } from '../testkit/start-directory.ts';
import type { TestDirectory } from '../testkit/start-directory.ts';

let database: TestDatabase;
let server: FeedServer;
let url: string;
const running: TestDirectory[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  ({ server, url } = await FeedServer.start());
});

afterEach(async () => {
  for (const directory of running.splice(0)) await directory.stop();
  await server.stop();
  await database.drop();
});

async function start(intervalMs: number, address = url, waitForNetworks = true): Promise<TestDirectory> {
  const harvest = { urls: new Map([['dataport', address]]), intervalMs };
  const directory = await startDirectory(
    database.url,
    { harvest, networks: [findNetwork('dataport')] },
    waitForNetworks,
  );
  running.push(directory);
  return directory;
}

async function stop(directory: TestDirectory): Promise<void> {
  running.splice(running.indexOf(directory), 1);
  await directory.stop();
}

interface FeedAnswer {
  network: { hubCount: number; feed: { state: string; lastError: string | null; refusedEntries: number } };
}

async function askFeed(directory: TestDirectory): Promise<FeedAnswer['network']> {
  const { data } = await directory.query<FeedAnswer>(
    '{ network(id: "dataport") { hubCount feed { state lastError refusedEntries } } }',
  );
  return data.network;
}

const hourMs = 3_600_000;

test('a directory is not ready before each network was tried, and ready with a network that is down', async () => {
  let answer = () => {};
  server.answer = () => new Promise((resolve) => (answer = () => resolve({ status: 503, body: {} })));
  const directory = await start(hourMs, url, false);
  await waitUntil(() => server.cursors.length === 1);
  expect(await directory.ready()).toBe(503);
  answer();
  await waitUntil(async () => (await directory.ready()) === 200);
  expect(await askFeed(directory)).toEqual({
    hubCount: 0,
    feed: { state: 'NEVER_HARVESTED', lastError: 'The network answered with an HTTP error.', refusedEntries: 0 },
  });
});

test('a network without an address is not waited for, and its feed says so', async () => {
  const directory = await startDirectory(database.url, { harvest: { urls: new Map(), intervalMs: hourMs } });
  running.push(directory);
  expect(await askFeed(directory)).toMatchObject({
    feed: { state: 'NEVER_HARVESTED', lastError: 'No address of this network is configured.' },
  });
});

test('the feed tells how the index stands, round by round, and the entries stay throughout', async () => {
  server.entries = [feedHub('dataport:a')];
  const directory = await start(100);
  expect(await askFeed(directory)).toEqual({
    hubCount: 1,
    feed: { state: 'CURRENT', lastError: null, refusedEntries: 0 },
  });
  const becomes = (state: string) => waitUntil(async () => (await askFeed(directory)).feed.state === state);

  server.answer = () => ({ status: 500, body: {} });
  await becomes('UNREACHABLE');
  server.answer = () => ({ body: 'nonsense' });
  await becomes('STALE');
  expect((await askFeed(directory)).feed.lastError).toContain('not a page of its catalog feed');
  server.entries.push({ ...feedHub('dataport:b'), status: 'HAPPY' }, feedHub('dataport:c'));
  server.answer = () => undefined;
  await becomes('CURRENT');
  const { hubCount, feed } = await askFeed(directory);
  expect({ hubCount, refusedEntries: feed.refusedEntries }).toEqual({ hubCount: 2, refusedEntries: 1 });
  expect(feed.lastError).toMatch(/^Refused: dataport:b: status: /);
});

test('a restart goes on where the last run stopped', async () => {
  server.entries = [feedHub('dataport:a')];
  await stop(await start(hourMs));
  server.entries.push(feedHub('dataport:b'));
  expect(await askFeed(await start(hourMs))).toMatchObject({ hubCount: 2 });
  expect(server.cursors).toEqual([null, 'a/1']);
});

test('a restart asks again for all where entries were refused: a newer vocabulary may accept them', async () => {
  server.entries = [feedHub('dataport:a'), { ...feedHub('dataport:b'), status: 'HAPPY' }];
  await stop(await start(hourMs));
  server.entries[1] = feedHub('dataport:b');
  expect(await askFeed(await start(hourMs))).toMatchObject({ hubCount: 2, feed: { refusedEntries: 0 } });
  expect(server.cursors).toEqual([null, null]);
});

test('two directories on one database never harvest a network at once, and the second goes on when the first is gone', async () => {
  let inFlight = 0;
  let most = 0;
  server.answer = async () => {
    most = Math.max(most, (inFlight += 1));
    // Longer than the pause between rounds: without a lock the two would meet.
    await sleep(150);
    inFlight -= 1;
    return { body: { data: { _catalog: { entries: [], endCursor: null, hasNextPage: false } } } };
  };
  const first = await start(100);
  await start(100);
  const before = server.cursors.length;
  await waitUntil(() => server.cursors.length > before + 5);
  expect(most).toBe(1);
  await stop(first);
  const after = server.cursors.length;
  await waitUntil(() => server.cursors.length > after + 2);
});

test('a lost connection to the database does not end harvesting', async () => {
  const directory = await start(100);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  server.entries = [feedHub('dataport:a')];
  await waitUntil(async () => (await askFeed(directory).catch(() => null))?.hubCount === 1);
});

test('a network that is no longer registered goes with its entries', async () => {
  server.entries = [feedHub('dataport:a')];
  await stop(await start(hourMs));
  const harvest = { urls: new Map<string, string>(), intervalMs: hourMs };
  const directory = await startDirectory(database.url, { harvest, networks: [findNetwork('state')] });
  running.push(directory);
  const { data } = await directory.query('{ networks { id } hubs { totalCount } hub(id: "dataport:a") { id } }');
  expect(data).toEqual({ networks: [{ id: 'state' }], hubs: { totalCount: 0 }, hub: null });
});
