import { expect, it } from 'vitest';
import type { OfferEntry } from '../graph/load-entries.ts';
import { groupByMonth } from './group-by-month.ts';

const offer = (startsAt: string | null): OfferEntry => ({ id: String(startsAt), node: { startsAt } }) as OfferEntry;

it('groups offers by the month in which they begin, and leaves out those without a date', () => {
  const starts = [
    '2021',
    '2021-12-31T23:30:00Z',
    null,
    '2021-08',
    '2021-08-04',
    '2021-08-02T10:00:00+02:00',
    '2020-12',
  ];
  expect(groupByMonth(starts.map(offer)).map(({ month, offers }) => [month, offers.map(({ id }) => id)])).toEqual([
    ['2020-12', ['2020-12']],
    ['2021-08', ['2021-08-02T10:00:00+02:00', '2021-08-04', '2021-08']],
    ['2022-01', ['2021-12-31T23:30:00Z']],
    ['2021', ['2021']],
  ]);
});

it('leaves out offers of a network that does not answer', () => {
  expect(groupByMonth([{ id: 'a', node: null } as OfferEntry])).toEqual([]);
});
