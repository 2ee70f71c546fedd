import { expect, test } from 'vitest';
import { BenchError } from '../bench-error.ts';
import { parsePriceOptions } from './options.ts';

test('without options everything is measured and the results may be kept', () => {
  expect(parsePriceOptions([])).toMatchObject({ rounds: 5, divisor: 1, complete: true });
});

test('a quick run has one round of few requests, and its results are not kept', () => {
  expect(parsePriceOptions(['--quick', '--queries', 'deep,focus'])).toEqual({
    queries: ['focus', 'deep'],
    rounds: 1,
    divisor: 10,
    complete: false,
  });
});

test.each([[['--queries', 'all']], [['--rounds', '0']], [['--fast']]])('%j is refused', (args) => {
  expect(() => parsePriceOptions(args)).toThrow(BenchError);
});

test('--help asks for help', () => {
  expect(parsePriceOptions(['--help'])).toBeNull();
});
