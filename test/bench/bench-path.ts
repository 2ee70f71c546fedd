import { join } from 'node:path';

/** Absolute path of a file of the benchmark, given relative to `test/bench`. */
export function benchPath(path: string): string {
  return join(import.meta.dirname, path);
}
