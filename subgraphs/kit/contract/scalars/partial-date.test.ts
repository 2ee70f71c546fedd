import { expect, test } from 'vitest';
import { PartialDate } from './partial-date.ts';

test.each([
  '2021',
  '2021-08',
  '2021-08-04',
  '2024-02-29',
  '0099-12-31',
  '2021-08-04T09:30Z',
  '2021-08-04T09:30:15.5+02:00',
])('%s is a partial date', (text) => {
  expect(PartialDate.parseValue(text)).toBe(text);
  expect(PartialDate.serialize(text)).toBe(text);
});

test.each([
  '',
  '21',
  '2021-13',
  '2021-00',
  '2021-02-30',
  '2023-02-29',
  '2021-8',
  '2021-08-04T09:30',
  '2021-08-04T24:00Z',
  'early 2022',
  ' 2021',
  2021,
  null,
])('%j is not', (value) => {
  expect(() => PartialDate.parseValue(value)).toThrow(`but is ${JSON.stringify(value)}.`);
  expect(() => PartialDate.serialize(value)).toThrow('PartialDate must be a date such as "2021"');
});
