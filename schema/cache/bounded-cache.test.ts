import { expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

it('forgets what was used least recently', () => {
  const cache = new BoundedCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

it('holds one value for a key', () => {
  const cache = new BoundedCache<number>(2);
  for (const value of [1, 2, 3]) cache.set('a', value);
  cache.set('b', 4);
  expect([cache.get('a'), cache.get('b')]).toEqual([3, 4]);
  cache.delete('a');
  expect(cache.get('a')).toBeUndefined();
});
