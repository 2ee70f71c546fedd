import { getHeapStatistics } from 'node:v8';

/** Megabytes of a semi-space where no option says otherwise (Node.js 24 on 64 bits). */
const semiSpaceMb = 64;

/**
 * How many bytes may stay in the heap before the process ends for want of memory. V8 tells its limit with three semi-spaces for what is new
 * in it, which nothing that stays can fill: with `--max-old-space-size=256` it says 448 MB, and the end comes at 256.
 */
export function readOldSpaceLimit(options: readonly string[] = nodeOptions()): number {
  const given = options.map((option) => /^--max[-_]semi[-_]space[-_]size=(\d+)$/.exec(option)?.[1]);
  const semiSpace = Number(given.findLast((size) => size !== undefined) ?? semiSpaceMb);
  return getHeapStatistics().heap_size_limit - 3 * semiSpace * 1_048_576;
}

function nodeOptions(): string[] {
  return [...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/), ...process.execArgv];
}
