import { expect, it } from 'vitest';
import type { HubEntry, OfferEntry } from '../graph/load-entries.ts';
import { groupByMonth } from './group-by-month.ts';
import { listDates } from './list-dates.ts';

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
  const months = groupByMonth(listDates(starts.map(offer), []));
  expect(months.map(({ month, entries }) => [month, entries.map(({ id }) => id)])).toEqual([
    ['2020-12', ['2020-12']],
    ['2021-08', ['2021-08-02T10:00:00+02:00', '2021-08-04', '2021-08']],
    ['2022-01', ['2021-12-31T23:30:00Z']],
    ['2021', ['2021']],
  ]);
});

it('leaves out what a network that does not answer would know', () => {
  expect(listDates([{ id: 'a', node: null } as OfferEntry], [{ id: 'b', node: null } as HubEntry])).toEqual([]);
});

it('lists openings of hubs and ends of their funding, where a year is known', () => {
  const node = {
    opening: { date: { date: '2022', qualifier: 'EARLY' }, stage: 'PLANNED' },
    fundings: [
      { ends: { date: '2020-12', qualifier: null }, endProvisional: true },
      { ends: { date: null, qualifier: 'SPRING' }, endProvisional: false },
      { ends: null, endProvisional: false },
    ],
  };
  const dates = listDates([], [{ id: 'a', title: 'A', node } as unknown as HubEntry]);
  expect(dates.map(({ date, qualifier, what, path }) => [date, qualifier, what, path])).toEqual([
    ['2022', 'EARLY', 'opens', 'hubs'],
    ['2020-12', null, 'fundingEndsProvisionally', 'hubs'],
  ]);
});
