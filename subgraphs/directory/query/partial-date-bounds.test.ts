import { expect, test } from 'vitest';
import { partialDateBounds } from './partial-date-bounds.ts';

const midnight = (day: string) => `${day} 00:00:00 Europe/Berlin`;

test.each([
  ['2021', '2021-01-01', '2022-01-01'],
  ['2021-12', '2021-12-01', '2022-01-01'],
  ['2020-02', '2020-02-01', '2020-03-01'],
  ['2020-02-29', '2020-02-29', '2020-03-01'],
  ['2021-12-31', '2021-12-31', '2022-01-01'],
  ['0099', '0099-01-01', '0100-01-01'],
  ['9999', '9999-01-01', '10000-01-01'],
])('%s lies between midnights in Germany', (date, from, until) => {
  expect(partialDateBounds(date)).toEqual({ from: midnight(from), until: midnight(until) });
});

test.each([
  ['2021-08-04T09:30:00+02:00', '2021-08-04T07:30:00.000Z'],
  ['2021-08-04T09:30Z', '2021-08-04T09:30:00.000Z'],
])('%s is an instant', (date, instant) => {
  expect(partialDateBounds(date)).toEqual({ from: instant, until: instant });
});

test.each([
  '',
  '21',
  '0000',
  '2021-13',
  '2021-00',
  '2021-02-29',
  '2021-8',
  '2021-08-04T09:30',
  '2021-08-04T25:00Z',
  '9999-12-31T23:59:00-10:00',
  '2021-08-04 ',
  'early 2022',
  "2021'; drop table entry",
])('"%s" is no partial date', (date) => {
  expect(partialDateBounds(date)).toBeNull();
});
