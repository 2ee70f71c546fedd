import type { CaseOperation } from '../model/differential-case.ts';
import type { Difference } from '../run/difference.ts';
import { askApi, type HubAnswer } from './ask-api.ts';
import { compareHubAnswers } from './compare-hub-answers.ts';
import type { HubSides } from './start-hub-sides.ts';

/** An operation's right answer, and what is wrong with the gateway's. */
export interface HubOutcome {
  readonly answer: HubAnswer;
  readonly difference: Difference | null;
}

/** Asks both sides an operation, the gateway twice: it has no plan yet at first. */
export async function runHubOperation(
  { gatewayUrl, monolithUrl }: HubSides,
  operation: CaseOperation,
): Promise<HubOutcome> {
  const answer = await askApi(monolithUrl, operation);
  for (const time of ['first', 'second']) {
    const actual = await askApi(gatewayUrl, operation);
    const what = compareHubAnswers(answer, actual);
    if (what !== null) {
      return { answer, difference: { what: `${what} (${time} time)`, operation, expected: answer, actual } };
    }
  }
  return { answer, difference: null };
}
