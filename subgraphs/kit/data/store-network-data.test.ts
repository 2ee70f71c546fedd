import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { fullHub, fullOffer, writeDataFiles } from '../testkit/write-data-files.ts';

interface FeedRow {
  id: string;
  sequence: string;
  deleted: boolean;
  updated_at: string;
}

let network: TestNetwork;

beforeEach(async () => {
  network = await startTestNetwork();
});

afterEach(() => network.stop());

const feed = (): Promise<FeedRow[]> =>
  network.orm.em.fork().execute('select id, sequence, deleted, updated_at from catalog_entry order by sequence');

/** Where each row is stored and by which transaction: it differs as soon as anything is written. */
const rows = () =>
  network.orm.em.fork().execute(
    `select 'hub' as kind, xmin::text, ctid::text from hub union all select 'entry', xmin::text, ctid::text from catalog_entry
       union all select 'source', xmin::text, ctid::text from source union all select 'site', xmin::text, ctid::text from site`,
  );

describe('a load', () => {
  test('of the same data a second time writes nothing', async () => {
    expect(await network.load(writeDataFiles())).toEqual({ written: 7, removed: 0 });
    const before = await rows();
    expect(await network.load(writeDataFiles())).toEqual({ written: 0, removed: 0 });
    expect(await rows()).toEqual(before);
  });

  test('writes what changed, with a later time, at the end of the feed', async () => {
    await network.load(writeDataFiles());
    const before = await feed();
    const changed = { ...fullHub('one'), summary: 'Neu' };
    expect(await network.load(writeDataFiles({ hubs: [changed, fullHub('two')] }))).toEqual({ written: 1, removed: 0 });
    const after = await feed();
    expect(after.slice(0, -1)).toEqual(before.filter(({ id }) => id !== 'dataport:one'));
    expect(after.at(-1)).toMatchObject({ id: 'dataport:one', sequence: '8', deleted: false });
    const [hub] = await network.entities('... on DataportHub { summary updatedAt goals { title } offers { id } }', [
      { __typename: 'DataportHub', id: 'dataport:one' },
    ]);
    expect(hub).toEqual({
      summary: 'Neu',
      updatedAt: new Date(after.at(-1)?.updated_at ?? 0).toISOString(),
      goals: [{ title: 'Ziel one' }],
      offers: [{ id: 'dataport:one-a' }, { id: 'dataport:one-b' }, { id: 'dataport:one-c' }],
    });
  });

  test('leaves a tombstone of what is gone, once, and takes it back when it returns', async () => {
    await network.load(writeDataFiles());
    const without = { hubs: [fullHub('one')], offers: [fullOffer('one-a', 'one')] };
    expect(await network.load(writeDataFiles(without))).toEqual({ written: 0, removed: 4 });
    expect(await network.load(writeDataFiles(without))).toEqual({ written: 0, removed: 0 });
    const gone = (await feed()).filter(({ deleted }) => deleted).map(({ id }) => id);
    expect(gone.sort()).toEqual(['dataport:one-b', 'dataport:one-c', 'dataport:two', 'dataport:two-a']);
    const [hub, offer] = await network.entities('__typename', [
      { __typename: 'DataportHub', id: 'dataport:two' },
      { __typename: 'DataportOffer', id: 'dataport:two-a' },
    ]);
    expect([hub, offer]).toEqual([null, null]);
    expect(await network.load(writeDataFiles())).toEqual({ written: 4, removed: 0 });
    expect((await feed()).filter(({ deleted }) => deleted)).toEqual([]);
  });

  test('counts an entity as changed when an organisation or a source that it shows did', async () => {
    await network.load(writeDataFiles());
    const organisations = [
      { key: 'operator', name: 'Betreiberin', kind: 'PUBLIC_IT_PROVIDER' },
      { key: 'town', name: 'Stadt mit neuem Namen', kind: 'MUNICIPALITY', region: '15087370' },
    ];
    // Both hubs name the town in an agreement; the profile and the offers do not.
    expect(await network.load(writeDataFiles({ organisations }))).toEqual({ written: 2, removed: 0 });
  });

  test('of two processes at the same time gives every change a sequence of its own', async () => {
    const other = { hubs: [{ ...fullHub('one'), summary: 'Neu' }, fullHub('two')] };
    await Promise.all([network.load(writeDataFiles()), network.load(writeDataFiles(other))]);
    const sequences = (await feed()).map(({ sequence }) => Number(sequence));
    expect(new Set(sequences).size).toBe(7);
    expect(Math.max(...sequences)).toBe(8);
  });
});
