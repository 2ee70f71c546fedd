import { expect, it } from 'vitest';
import { readCachePolicy } from './cache-policy.ts';

it.each<[header: string | undefined, freshMs: number, revalidateMs: number, errorMs: number]>([
  ['public, max-age=60', 60_000, 60_000, 60_000],
  ['max-age=60,public', 60_000, 60_000, 60_000],
  ['Public, Max-Age="60"', 60_000, 60_000, 60_000],
  ['public, max-age=60, s-maxage=5', 5_000, 5_000, 5_000],
  ['public, max-age=0, stale-if-error=600', 0, 0, 600_000],
  ['public, max-age=1, stale-while-revalidate=2, stale-if-error=3', 1_000, 3_000, 4_000],
  ['public, max-age=1, stale-if-error=3, must-revalidate', 1_000, 1_000, 1_000],
  ['public, max-age=99999999999', 31_536_000_000, 31_536_000_000, 31_536_000_000],
])('reads %s', (header, freshMs, revalidateMs, errorMs) => {
  expect(readCachePolicy(header)).toEqual({ ageMs: 0, freshMs, revalidateMs, errorMs });
});

it.each([
  undefined,
  '',
  'max-age=60',
  'private, max-age=60',
  'public, private, max-age=60',
  'public, max-age=60, no-store',
  'public',
  'public, max-age=0',
  'public, max-age=-1',
  'public, max-age=1.5',
  'public, max-age=abc',
  'public, no-cache, max-age=60, stale-if-error=60',
  'max-age=60, extension="a, public"x',
  ', ,=,;public=',
])('keeps nothing for %j', (header) => {
  expect(readCachePolicy(header)).toBeNull();
});

it('counts the age that an answer already has', () => {
  expect(readCachePolicy('public, max-age=60', '20')).toMatchObject({ ageMs: 20_000, freshMs: 60_000 });
  expect(readCachePolicy('public, max-age=60', '60')).toBeNull();
});
