import { expect, it } from 'vitest';
import { formatWhen } from './format-when.ts';

it.each([
  ['2026', '2026', '2026'],
  ['2026-03', 'März 2026', 'March 2026'],
  ['2026-03-04', '4. März 2026', '4 March 2026'],
  ['2026-03-04T18:00:00+01:00', '4. März 2026 um 18:00', '4 March 2026 at 18:00'],
  ['2026-07-04T22:30:00Z', '5. Juli 2026 um 00:30', '5 July 2026 at 00:30'],
  ['bald', 'bald', 'bald'],
])('%s is %s, or %s', (when, de, en) => {
  expect(formatWhen(when, 'de')).toBe(de);
  expect(formatWhen(when, 'en')).toBe(en);
});
