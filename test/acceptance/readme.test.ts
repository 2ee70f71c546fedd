import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { ask } from './ask.ts';

const questionsWithAnswers = [
  ...readFileSync('README.md', 'utf8').matchAll(/\*\*(.+?)\*\*[^\n]*\n+```graphql\n(.+?)```\n+```json\n(.+?)```/gs),
].map(([, question, query, answer]) => ({ question, query: query ?? '', answer: answer ?? '' }));

let federation: FederationProcesses;
beforeAll(async () => {
  federation = await startFederationProcesses();
});
afterAll(() => federation?.stop());

test('the README shows five questions', () => {
  expect(questionsWithAnswers).toHaveLength(5);
});

test.each(questionsWithAnswers)('the README shows the real answer: $question', async ({ query, answer }) => {
  const { body } = await ask(federation.gatewayUrl, query);
  expect(body).toEqual(JSON.parse(answer));
});
