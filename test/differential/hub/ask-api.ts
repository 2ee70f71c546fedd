import type { CaseOperation } from '../model/differential-case.ts';
import type { Answer } from '../run/compare-answers.ts';

/** Posts an operation to a GraphQL API. */
export async function askApi(url: string, { query, variables }: CaseOperation): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
