import { expect, test } from 'vitest';
import { BenchError } from './bench-error.ts';
import { parseBenchOptions } from './options.ts';

test('without options everything is measured and the results may be kept', () => {
  expect(parseBenchOptions([])).toMatchObject({ rounds: 3, requests: null, complete: true });
});

test('options narrow the run, and its results are not kept', () => {
  const args = ['--only', 'hive-rust,ours', '--operations', 'light', '--rounds', '1', '--requests', '50'];
  expect(parseBenchOptions(args)).toEqual({
    only: ['ours', 'hive-rust'],
    operations: ['light'],
    rounds: 1,
    requests: 50,
    complete: false,
  });
});

test.each([[['--only', 'nginx']], [['--operations', '']], [['--rounds', '0']], [['--requests', 'x']], [['--fast']]])(
  '%j is refused',
  (args) => {
    expect(() => parseBenchOptions(args)).toThrow(BenchError);
  },
);

test('--help asks for help', () => {
  expect(parseBenchOptions(['--help'])).toBeNull();
});
