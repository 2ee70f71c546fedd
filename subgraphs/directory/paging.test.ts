import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryRecord } from './harvest/entry-record.ts';
import { storeEntries } from './harvest/store-entries.ts';
import { offerConditions } from './filter/offer-conditions.ts';
import { buildQuery } from './query/build-query.ts';
import { encodeCursor } from './query/cursor.ts';
import type { OrderingName } from './query/ordering.ts';
import { runSql } from './query/run-sql.ts';
import { rootScope } from './query/scope.ts';
import { selectPages } from './query/select-page.ts';
import type { EntryRow } from './query/select-page.ts';
import { selectTotals } from './query/select-totals.ts';
import { feedOffer } from './testkit/feed-entries.ts';
import { openIndex } from './testkit/open-index.ts';
import type { TestIndex } from './testkit/open-index.ts';
import { readVocabulary } from './vocabulary/read-vocabulary.ts';

let index: TestIndex;

beforeAll(async () => {
  index = await openIndex();
});

afterAll(() => index.stop());

const terms = { vocabulary: readVocabulary(), networks: new Set(['dataport']) };
const filter = { text: 'hub', near: { latitude: 51.48, longitude: 11.97, radiusKm: 1000 } };
const orders: readonly OrderingName[] = ['TITLE', 'UPDATED_AT', 'STARTS_AT', 'DISTANCE', 'RELEVANCE'];

/** Few values for each sort key, so that equal ones are the rule. */
const row: fc.Arbitrary<Partial<EntryRecord>> = fc.record({
  title: fc.constantFrom('Ähre Hub', 'Ahre hub', 'Zoo Hub', 'hub Hub', 'Öl Hub'),
  updatedAt: fc.constantFrom('2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.002Z', '1999-12-31T23:59:59Z'),
  startsAt: fc.constantFrom(null, '2021', '2021-01', '2022-02-03', '2022-02-03T00:00:00+01:00'),
  texts: fc.constantFrom<string[][]>([], ['Hub Hub'], ['etwas anderes']),
  places: fc.constantFrom<EntryRecord['places'][]>(
    [{ regionCode: '15084590', latitude: null, longitude: null }],
    [{ regionCode: '15087370', latitude: 51.47, longitude: 11.3 }],
    [
      { regionCode: '15084590', latitude: null, longitude: null },
      { regionCode: '01058135', latitude: null, longitude: null },
    ],
  ),
});

function offers(prefix: string, rows: readonly Partial<EntryRecord>[]): EntryRecord[] {
  return rows.map((details, index) => feedOffer(`dataport:${prefix}${index}`, 'dataport:hub', details));
}

test('walking a list by cursors meets every row once, in order, whatever else comes and goes meanwhile', async () => {
  const walk = fc.record({
    rows: fc.array(row, { maxLength: 25 }),
    passing: fc.array(row, { minLength: 1, maxLength: 5 }),
    orderBy: fc.constantFrom(...orders),
    first: fc.integer({ min: 1, max: 9 }),
  });
  const check = async ({ rows, passing, orderBy, first }: typeof walk extends fc.Arbitrary<infer W> ? W : never) => {
    await runSql(index.em, sql`delete from entry`);
    const stable = offers('stable', rows);
    await storeEntries(index.em, 'dataport', 0, stable);
    const whole = await page(orderBy, 100);
    expect(await total(orderBy)).toBe(stable.length);

    const met: EntryRow[] = [];
    for (let after: string | null = null, more = true; more;) {
      // Rows of others come and go on both sides of the cursor.
      if (met.length % 2 === 0) await storeEntries(index.em, 'dataport', 0, offers('passing', passing));
      else await runSql(index.em, sql`delete from entry where id like 'dataport:passing%'`);
      const next = await page(orderBy, first, after);
      met.push(...next.rows);
      const last = next.rows.at(-1);
      after = last ? encodeCursor(`offers:${orderBy}`, { key: last.sortKey, id: last.id }) : null;
      more = next.hasNextPage;
    }
    const stableMet = met.map(({ id }) => id).filter((id) => id.startsWith('dataport:stable'));
    expect(stableMet).toEqual(whole.rows.map(({ id }) => id));
    expect(stableMet.toSorted()).toEqual(stable.map(({ id }) => id).toSorted());
  };
  await fc.assert(fc.asyncProperty(walk, check), { numRuns: 60 });
});

test.each<[OrderingName, string[]]>([
  ['TITLE', ['2', '0', '1']],
  ['UPDATED_AT', ['1', '0', '2']],
  ['STARTS_AT', ['1', '2', '0']],
  ['DISTANCE', ['2', '1', '0']],
  ['RELEVANCE', ['1', '2', '0']],
])('%s puts rows in the order it promises', async (orderBy, expected) => {
  await runSql(index.em, sql`delete from entry`);
  const at = (regionCode: string) => [{ regionCode, latitude: null, longitude: null }];
  const rows = [
    { title: 'Mitte', texts: ['Hub'], updatedAt: '2026-01-02T00:00:00Z', places: at('01058135') },
    { title: 'Zoo Hub', updatedAt: '2026-01-03T00:00:00Z', startsAt: '2021', places: at('15084590') },
    { title: 'Ähre', summary: 'Hub', updatedAt: '2026-01-01T00:00:00Z', startsAt: '2021-02', places: at('15087370') },
  ];
  await storeEntries(index.em, 'dataport', 0, offers('', rows));
  const { rows: found } = await page(orderBy, 100);
  expect(found.map(({ id }) => id)).toEqual(expected.map((name) => `dataport:${name}`));
});

function queryOf(orderBy: OrderingName, first: number, after: string | null) {
  return buildQuery('offers', 'ROOT', offerConditions(filter, terms), { orderBy, first, after });
}

async function page(orderBy: OrderingName, first: number, after: string | null = null) {
  const [found] = await selectPages(index.em, queryOf(orderBy, first, after), [rootScope]);
  return found ?? { rows: [], hasNextPage: false };
}

async function total(orderBy: OrderingName): Promise<number | undefined> {
  return (await selectTotals(index.em, queryOf(orderBy, 1, null), [rootScope]))[0];
}
