import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../catalog/read-catalog.ts';
import { findNetwork } from '../networks/find-network.ts';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { fullHub, writeDataFiles } from '../testkit/write-data-files.ts';
import type { DataFiles } from '../testkit/write-data-files.ts';
import { readNetworkData } from './read-network-data.ts';
import { storeNetworkData } from './store-network-data.ts';

let database: TestNetwork;

beforeEach(async () => {
  database = await startTestNetwork();
});

afterEach(() => database.stop());

/** Loads the small network under the id of another one: same local ids, same keys. */
function load(network: 'dataport' | 'state', files: DataFiles = {}) {
  const folder = writeDataFiles(files);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('dataport:', `${network}:`));
  }
  return storeNetworkData(database.orm, readNetworkData(findNetwork(network), folder));
}

const read = (network: string | null, after: string | null = null, first = 500) =>
  readCatalog(database.orm.em.fork(), network, { after, first });

const ids = ({ entries }: { entries: { id: string }[] }) => entries.map(({ id }) => id);

const publishers = () =>
  database.orm.em
    .fork()
    .execute<{ key: string; publisher: string }[]>('select key, publisher from source order by key');

test('two networks of one database use the same keys and local ids, each with its own content', async () => {
  await load('dataport', { sources: [{ key: 'report', title: 'Bericht', publisher: 'A' }] });
  await load('state', { sources: [{ key: 'report', title: 'Bericht', publisher: 'B' }] });
  expect(await publishers()).toEqual([
    { key: 'dataport:report', publisher: 'A' },
    { key: 'state:report', publisher: 'B' },
  ]);
});

test('a load takes away what is gone from its own network and nothing of others', async () => {
  await load('dataport');
  await load('state');
  expect(await load('state', { hubs: [], offers: [] })).toEqual({ written: 0, removed: 6 });
  expect(await load('dataport')).toEqual({ written: 0, removed: 0 });
  const hubs = await database.orm.em.fork().execute('select id from hub order by id');
  expect(hubs).toEqual([{ id: 'dataport:one' }, { id: 'dataport:two' }]);
});

test('each network has a feed of its own, complete and resumable whatever others do in between', async () => {
  await load('dataport');
  const first = await read('dataport', null, 3);
  await load('state');
  await load('dataport', { hubs: [{ ...fullHub('one'), summary: 'Neu' }, fullHub('two')] });
  const rest = await read('dataport', first.endCursor);
  expect(ids(first)).toEqual(['dataport:profile', 'dataport:one', 'dataport:two']);
  expect(ids(rest)).toEqual(['one-a', 'one-b', 'one-c', 'two-a', 'one'].map((name) => `dataport:${name}`));
  expect(rest.hasNextPage).toBe(false);
  expect(ids(await read('state'))).toHaveLength(7);
  expect(ids(await read(null))).toHaveLength(14);
  expect(ids(await read('nobody'))).toEqual([]);
});

test('the cursor of one network is refused in the feed of another', async () => {
  await load('dataport');
  await load('state');
  const { endCursor } = await read('dataport', null, 1);
  await expect(read('state', endCursor)).rejects.toThrow('is a cursor of another feed');
  await expect(read(null, endCursor)).rejects.toThrow('is a cursor of another feed');
});

test('two networks that load at the same moment get different sequences', async () => {
  await Promise.all([load('dataport'), load('state')]);
  expect(new Set((await read(null)).entries.map(({ sequence }) => sequence)).size).toBe(14);
});
