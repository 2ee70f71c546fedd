import { describe, expect, it } from 'vitest';
import { formatApproximateDate } from './format-approximate-date.ts';
import { formatInstant, formatMoney } from './format.ts';
import { safeUrl } from './safe-url.ts';

describe('Dates and amounts', () => {
  it.each([
    ['2022', 'EARLY', 'Anfang 2022', 'early 2022'],
    ['2020', 'END', 'Ende 2020', 'end of 2020'],
    ['2021-08', null, 'August 2021', 'August 2021'],
    [null, 'SPRING', 'Frühjahr', 'spring'],
  ] as const)('a date says which part of it is meant: %s %s', (date, qualifier, german, english) => {
    expect(formatApproximateDate({ date, qualifier }, 'de')).toBe(german);
    expect(formatApproximateDate({ date, qualifier }, 'en')).toBe(english);
  });

  it('a round amount is marked, and cents are shown where there are some', () => {
    const amount = { amount: 170_000, currency: 'EUR', approximate: true };
    expect(formatMoney(amount, 'de')).toBe('≈\u00a0170.000\u00a0€');
    expect(formatMoney({ ...amount, approximate: false, amount: 99.5 }, 'en')).toBe('€99.50');
    expect(formatMoney({ ...amount, currency: 'Euro' }, 'de')).toBe('≈\u00a0170.000\u00a0Euro');
  });

  it('a time of today has no date', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    expect(formatInstant(new Date('2026-03-01T09:42:00Z'), now, 'de')).toBe('10:42');
    expect(formatInstant(new Date('2026-02-27T09:42:00Z'), now, 'de')).toBe('27.2.2026, 10:42');
  });
});

describe('Links in partner data', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    // oxlint-disable-next-line eslint/no-script-url -- This is what is kept out.
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//example.org', null],
    [null, null],
  ])('%s', (url, safe) => expect(safeUrl(url)).toBe(safe));
});
