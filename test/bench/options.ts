import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.ts';
import { contestants } from './contestants/contestants.ts';
import { operationNames, type OperationName } from './operations/operations.ts';
import { readCount, readNames } from './read-option.ts';

/** What to measure. */
export interface BenchOptions {
  /** Names of contestants. */
  readonly only: readonly string[];
  readonly operations: readonly OperationName[];
  readonly rounds: number;
  /** Requests of one measurement; null takes each operation's own number. */
  readonly requests: number | null;
  /** Whether nothing was left out, so that the results may replace those in `docs/benchmarks.md`. */
  readonly complete: boolean;
}

const DEFAULT_ROUNDS = 3;

/** Text of `--help`. */
export const help = `Measures this project's gateway against others, side by side.

  npm run bench [-- OPTIONS]

  --only NAMES        Contestants, separated by commas: ${contestants.map(({ name }) => name).join(', ')}
  --operations NAMES  Operations: ${operationNames.join(', ')}
  --rounds N          Rounds, of which the median counts. Default: ${DEFAULT_ROUNDS}.
  --requests N        Requests of one measurement. Default: each operation's own.
  --help              Print this.

A run without options writes docs/benchmarks.md; one with options only prints.
`;

/** Reads the command line; null when help is asked for. Throws BenchError. */
export function parseBenchOptions(args: readonly string[]): BenchOptions | null {
  const values = readValues(args);
  if (values.help) return null;
  return {
    only: readNames(
      values.only,
      contestants.map(({ name }) => name),
    ),
    operations: readNames(values.operations, operationNames),
    rounds: readCount('rounds', values.rounds) ?? DEFAULT_ROUNDS,
    requests: readCount('requests', values.requests),
    complete: Object.keys(values).length === 0,
  };
}

function readValues(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { only: text, operations: text, rounds: text, requests: text, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BenchError(error instanceof Error ? error.message : String(error));
  }
}
