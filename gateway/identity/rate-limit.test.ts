import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

it('lets a minute of requests through at once, and then one whenever it is due', () => {
  const rate = new RateLimit();
  for (let n = 0; n < 60; n++) expect(rate.take('a', 60, 5_000)).toBe(0);
  expect(rate.take('a', 60, 5_000)).toBeCloseTo(1_000);
  expect(rate.take('a', 60, 5_400)).toBeCloseTo(600);
  expect(rate.take('a', 60, 6_000)).toBe(0);
  expect(rate.take('a', 60, 6_000)).toBeCloseTo(1_000);
  expect(rate.take('b', 60, 6_000)).toBe(0);
  for (let n = 0; n < 60; n++) expect(rate.take('a', 60, 100_000)).toBe(0);
});

it('counts any number of requests to the last', () => {
  const rate = new RateLimit();
  for (let n = 0; n < 7_777; n++) expect(rate.take('a', 7_777, 123_456.789)).toBe(0);
  expect(rate.take('a', 7_777, 123_456.789)).toBeGreaterThan(0);
});

it('keeps so many clients and no more: the one that was silent longest is forgotten', () => {
  const rate = new RateLimit();
  for (const client of ['first', 'second', 'first']) expect(rate.take(client, 2, 0)).toBe(0);
  for (let n = 0; n < 49_999; n++) rate.take(String(n), 2, 0);
  expect(rate.size).toBe(50_000);
  expect(rate.take('first', 2, 0)).toBeGreaterThan(0);
  expect(rate.take('second', 2, 0)).toBe(0);
  expect(rate.take('second', 2, 0)).toBe(0);
  expect(rate.size).toBe(50_000);
});
