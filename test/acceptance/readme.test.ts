import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { ask } from './ask.ts';

const questionsWithAnswers = [
  ...readFileSync('README.md', 'utf8').matchAll(/\*\*(.+?)\*\*[^\n]*\n+```graphql\n(.+?)```\n+```json\n(.+?)```/gs),
].map(([, question, query, answer]) => ({ question, query: query ?? '', answer: answer ?? '' }));

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

test('the README shows five questions', () => {
  expect(questionsWithAnswers).toHaveLength(5);
});

test.each(questionsWithAnswers)('the README shows the real answer: $question', async ({ query, answer }) => {
  const { body } = await ask(gatewayUrl, query);
  expect(body).toEqual(JSON.parse(answer));
});
