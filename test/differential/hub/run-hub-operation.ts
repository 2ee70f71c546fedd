import type { CaseOperation } from '../model/differential-case.ts';
import type { Answer } from '../run/compare-answers.ts';
import type { Difference } from '../run/difference.ts';
import { askApi } from './ask-api.ts';
import { compareHubAnswers } from './compare-hub-answers.ts';
import type { HubSides } from './start-hub-sides.ts';

/** An operation's right answer, and what is wrong with the gateway's. */
export interface HubOutcome {
  readonly answer: Answer;
  readonly difference: Difference | null;
}

/** Asks both sides an operation, the gateway twice: it has no plan yet at first. */
export async function runHubOperation(
  { gatewayUrl, monolithUrl }: HubSides,
  operation: CaseOperation,
): Promise<HubOutcome> {
  const answer = await askApi(monolithUrl, operation);
  for (const suffix of ['', ' It was asked again.']) {
    const actual = await askApi(gatewayUrl, operation);
    const what = compareHubAnswers(answer, actual);
    if (what !== null) {
      return { answer, difference: { what: what + suffix, operation, expected: answer, actual } };
    }
  }
  return { answer, difference: null };
}
