import { expect, it } from 'vitest';
import { formatPartialDate } from './format-partial-date.ts';

it.each([
  ['2021', '2021', '2021'],
  ['2021-08', 'August 2021', 'August 2021'],
  ['2021-08-04', '4. August 2021', '4 August 2021'],
  ['2021-08-04T22:30:00Z', '5. August 2021 um 00:30', '5 August 2021 at 00:30'],
  ['soon', 'soon', 'soon'],
])('a date is as precise as it is known: %s', (value, german, english) => {
  expect(formatPartialDate(value, 'de')).toBe(german);
  expect(formatPartialDate(value, 'en')).toBe(english);
});
