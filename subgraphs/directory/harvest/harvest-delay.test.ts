import { expect, test } from 'vitest';
import { harvestDelay } from './harvest-delay.ts';

test.each([
  ['without failures', 0, 0.5, 5000],
  ['the shortest', 0, 0, 4000],
  ['the longest', 0, 1, 6000],
  ['after one failure', 1, 0.5, 10_000],
  ['after many failures', 1000, 0.5, 60_000],
])('the pause between rounds, %s', (_, failures, random, delayMs) => {
  expect(harvestDelay(5000, failures, random)).toBe(delayMs);
});
