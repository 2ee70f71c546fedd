import { expect, it } from 'vitest';
import { RecurringCache } from './recurring-cache.ts';

/** Sets so many other keys, each once. */
function fill(cache: RecurringCache<number>, count: number, prefix = 'other'): void {
  for (let number = 0; number < count; number++) cache.set(`${prefix}${number}`, number);
}

it('forgets what came once as soon as enough others came', () => {
  const cache = new RecurringCache<number>(1_000);
  cache.set('a', 1);
  fill(cache, 31);
  cache.set('b', 2);
  fill(cache, 31, 'more');
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 2]);
});

it('keeps what was asked for a second time', () => {
  const cache = new RecurringCache<number>(1_000);
  cache.set('a', 1);
  expect(cache.get('a')).toBe(1);
  fill(cache, 500);
  expect(cache.get('a')).toBe(1);
});

it('keeps what comes a second time after it was forgotten', () => {
  const cache = new RecurringCache<number>(1_000);
  cache.set('a', 1);
  fill(cache, 100);
  cache.set('a', 1);
  fill(cache, 500, 'more');
  expect(cache.get('a')).toBe(1);
});

it('is bounded, whatever comes', () => {
  const cache = new RecurringCache<number>(10);
  for (let round = 0; round < 3; round++) fill(cache, 1_000);
  expect([...cache.entries()].length).toBeLessThanOrEqual(20);
});

it('deletes newcomers and others', () => {
  const cache = new RecurringCache<number>(10);
  cache.set('a', 1);
  cache.keep('b', 2);
  for (const key of ['a', 'b']) cache.delete(key);
  expect([...cache.entries()]).toEqual([]);
});
