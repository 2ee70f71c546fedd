import { expect, test } from 'vitest';
import type { PriceMeasurement } from '../measure/price-measurement.ts';
import { summariseRounds } from '../measure/summarise-rounds.ts';
import { renderPriceReport } from './render-price-report.ts';
import { computePrices } from './targets.ts';

function measurement(
  query: PriceMeasurement['query'],
  side: PriceMeasurement['side'],
  cpuMs: number,
  aloneP50Ms: number,
): PriceMeasurement {
  const other = { databaseCpuMs: 1, aloneP99Ms: 1, loadedP50Ms: 1, loadedP99Ms: 1, requestsPerSecond: 1 };
  return { query, side, cpuMs, aloneP50Ms, ...other };
}

const medians = [
  measurement('focus', 'federation', 4, 3),
  measurement('focus', 'monolith', 2, 3),
  measurement('deep', 'federation', 10, 12),
  measurement('deep', 'monolith', 10, 12),
];

test('a price is the ratio of both sides, and the target is met when CPU time and latency are', () => {
  const [focus, deep, all] = computePrices(medians);
  expect(focus).toEqual({ query: 'focus', cpu: 2, cpuWithDatabase: 5 / 3, latency: 1, isMet: false });
  expect(deep).toEqual({ query: 'deep', cpu: 1, cpuWithDatabase: 1, latency: 1, isMet: true });
  expect(all?.query).toBeNull();
  expect(all?.cpu).toBeCloseTo(Math.SQRT2);
});

test('the report says what is met', () => {
  const report = renderPriceReport(medians);
  expect(report).toMatch(/focus +\| 2\.00× \| +1\.67× \| 1\.00× \| not met \|/);
  expect(report).toMatch(/deep +\| 1\.00× \| +1\.00× \| 1\.00× \| +met \|/);
});

test('rounds are joined to the median of each number', () => {
  const rounds = [7, 1, 2].map((cpuMs) => measurement('focus', 'monolith', cpuMs, cpuMs * 10));
  expect(summariseRounds(rounds)).toEqual([measurement('focus', 'monolith', 2, 20)]);
});
