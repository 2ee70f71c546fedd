import { type Arbitrary, asyncProperty, check } from 'fast-check';
import type { Answer } from './compare-answers.ts';
import type { Difference } from './difference.ts';

/** Where to search. `path` leads to one value of a seed and is printed with a difference. */
export interface Search {
  readonly runs: number;
  readonly seed: number;
  readonly path?: string;
  /** Hears of a difference before it is shrunk, which takes a while. */
  readonly onDifference?: (difference: Difference) => void;
}

/** A shrunk value with a difference, and how to come to it again. */
export interface FoundDifference<T> {
  readonly seed: number;
  readonly path: string;
  readonly value: T;
  readonly difference: Difference;
}

/** Runs random values until one differs, and shrinks that. Null when none does. */
export async function searchDifference<T>(
  arbitrary: Arbitrary<T>,
  { runs, seed, path, onDifference }: Search,
  run: (value: T) => Promise<Difference | null>,
): Promise<FoundDifference<T> | null> {
  let last: { value: T; difference: Difference } | null = null;
  const property = asyncProperty(arbitrary, async (value) => {
    const difference = await run(value);
    // Shrinking must not come from one difference to another.
    if (difference === null || (last && describe(last.difference) !== describe(difference))) return true;
    if (!last) onDifference?.(difference);
    last = { value, difference };
    return false;
  });
  const details = await check(property, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
  if (!details.failed) return null;
  const where = { seed: details.seed, path: details.counterexamplePath ?? '' };
  if (last) return { ...where, ...(last as { value: T; difference: Difference }) };
  throw new Error(`A value could not be run: seed ${where.seed}, path ${where.path}`, { cause: details.errorInstance });
}

function describe({ what, actual }: Difference): string {
  const { data, errors = [] } = typeof actual === 'string' ? {} : (actual as Answer);
  return `${what.slice(0, 15)} ${data === undefined} ${errors[0]?.message}`;
}
