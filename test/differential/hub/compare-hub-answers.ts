import { type Answer, readNullPlaces } from '../run/compare-answers.ts';

/**
 * What differs between two answers, in words; null when they agree. Data have to be the same text. Errors have to explain the
 * same nulls with the same codes: how many errors one null has is the server's choice.
 */
export function compareHubAnswers(expected: Answer, actual: Answer): string | null {
  if (JSON.stringify(expected.data) !== JSON.stringify(actual.data)) return 'The data differ.';
  const [wanted, found] = [describeErrors(expected), describeErrors(actual)];
  return wanted === found ? null : `The errors differ: ${wanted || 'none'} and ${found || 'none'}.`;
}

function describeErrors({ data, errors = [] }: Answer): string {
  const described = errors.map(
    (error) => `${[...readNullPlaces({ data, errors: [error] })].join()} ${error.extensions?.code}`,
  );
  return [...new Set(described)].sort().join(', ');
}
