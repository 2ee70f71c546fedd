import type { CaseOperation } from '../model/differential-case.ts';
import type { FoundDifference } from '../run/search-difference.ts';

/** A failure for people: how to repeat it, the operation and both answers; then the case to keep. */
export function printHubFailure({ seed, path, value, difference }: FoundDifference<CaseOperation>): string {
  const { what, expected, actual } = difference;
  return [
    `${what} Repeat with --hub --seed ${seed} --path ${path}`,
    `# operation\n${value.query}\n${JSON.stringify(value.variables)}`,
    `# expected\n${JSON.stringify(expected)}`,
    `# actual\n${JSON.stringify(actual)}`,
    `# case\n${JSON.stringify(value)}`,
  ].join('\n\n');
}
