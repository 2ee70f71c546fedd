import { expect, test } from 'vitest';
import type { Measurement } from '../measure/measurement.ts';
import { renderReport } from './render-report.ts';
import { checkTargets } from './targets.ts';

function heavy(contestant: string, cpuMsPerRequest: number): Measurement {
  const other = { requestsPerSecond: 1, p50Ms: 1, p99Ms: 1, fetchesPerRequest: 7, loadShare: 0.5 };
  return { contestant, operation: 'heavy', cpuMsPerRequest, ...other };
}

const medians = [heavy('floor', 1), heavy('ours', 1.8), heavy('hive-rust', 6)];

test('a target compares CPU time of one operation, and is open when one side was not measured', () => {
  const ratios = checkTargets(medians).map(({ target, ratio }) => [target.operation, target.reference, ratio]);
  expect(ratios).toContainEqual(['heavy', 'hive-rust', 1.8 / 6]);
  expect(ratios).toContainEqual(['heavy', 'floor', 1.8]);
  expect(ratios).toContainEqual(['medium', 'hive-rust', null]);
});

test('the report says which target is met', () => {
  const report = renderReport({ contestants: [], medians, memory: [], failures: [], rounds: 1 });
  expect(report).toMatch(/heavy: ours to hive-rust +\| +1\/3\.3 \| +1\/4\.0 \| +1\/6\.0 \| +not met \|/);
  expect(report).toMatch(/heavy: ours to floor +\| +1\.80× \| +2\.00× \| +1\.50× \| +met \|/);
  expect(report).toMatch(/medium: ours to hive-rust +\| +not measured \|/);
});
