import { expect, it } from 'vitest';
import { chooseOverridePercentage } from './choose-override-percentage.ts';

it.each([
  [[], 73, 0],
  [[25], 24.9, 0],
  [[25], 25, 25],
  [[50, 25], 49.9, 25],
  [[50, 25], 99.9, 50],
])('with the thresholds %j a request at %d is planned with %d', (percentages, drawn, expected) => {
  expect(chooseOverridePercentage(percentages, drawn)).toBe(expected);
});
