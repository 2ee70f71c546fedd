import { expect, test } from 'vitest';
import { median, quantile } from './quantile.ts';

test.each([
  [[1, 2, 3, 4], 0.5, 2],
  [[4, 3, 2, 1], 0.99, 4],
  [Array.from({ length: 200 }, (_, index) => 200 - index), 0.99, 198],
  [[7], 0, 7],
  [[], 0.5, Number.NaN],
])('quantile of %j at %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test.each([
  [[9, 1, 5], 5],
  [[10, 9, 100, 2], 9.5],
  [[], Number.NaN],
])('median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
