import { parseArgs } from 'node:util';
import { BenchError } from '../bench-error.ts';
import { readCount, readNames } from '../read-option.ts';
import { type QueryName, queryNames } from './queries/price-queries.ts';

/** What to measure. */
export interface PriceOptions {
  readonly queries: readonly QueryName[];
  readonly rounds: number;
  /** What the number of requests of each query is divided by. */
  readonly divisor: number;
  /** Whether nothing was left out, so that the results may replace those in `docs/benchmarks-federation.md`. */
  readonly complete: boolean;
}

const DEFAULT_ROUNDS = 5;
const QUICK_DIVISOR = 10;

/** Text of `--help`. */
export const help = `Measures the price of federation: the hub graph through the gateway and its subgraphs, and through one process.

  npm run bench:federation [-- OPTIONS]

  --queries NAMES  Queries, separated by commas: ${queryNames.join(', ')}
  --rounds N       Rounds, of which the median counts. Default: ${DEFAULT_ROUNDS}.
  --quick          One round with a tenth of the requests: shows that it works, the numbers mean little.
  --help           Print this.

A run without options writes docs/benchmarks-federation.md; one with options only prints.
`;

/** Reads the command line; null when help is asked for. Throws BenchError. */
export function parsePriceOptions(args: readonly string[]): PriceOptions | null {
  const { help: helpAsked = false, quick = false, queries, rounds } = readValues(args);
  if (helpAsked) return null;
  return {
    queries: readNames(queries, queryNames),
    rounds: readCount('rounds', rounds) ?? (quick ? 1 : DEFAULT_ROUNDS),
    divisor: quick ? QUICK_DIVISOR : 1,
    complete: args.length === 0,
  };
}

function readValues(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...args], options: { queries: text, rounds: text, quick: flag, help: flag } }).values;
  } catch (error) {
    throw new BenchError(error instanceof Error ? error.message : String(error));
  }
}
