import type { DifferentialCase } from '../model/differential-case.ts';
import type { FoundDifference } from './search-difference.ts';

/** A failure for people: how to repeat it, the subgraphs, the rows, the question and both answers; then the case to keep. */
export function printFailure({ seed, path, value: kept, difference }: FoundDifference<DifferentialCase>): string {
  const { what, operation, expected, actual } = difference;
  return [
    `${what} Repeat with --seed ${seed} --path ${path}`,
    ...Object.entries(kept.subgraphs).map(([name, sdl]) => `# subgraph ${name}\n${sdl}`),
    `# rows\n${Object.entries(kept.rows)
      .map(([type, rows]) => `${type} ${JSON.stringify(rows)}`)
      .join('\n')}`,
    `# operation\n${operation?.query ?? 'introspection'}\n${JSON.stringify(operation?.variables ?? {})}`,
    `# expected\n${toText(expected)}`,
    `# actual\n${toText(actual)}`,
    `# case\n${JSON.stringify(kept)}`,
  ].join('\n\n');
}

function toText(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
