import { afterAll, beforeAll, expect, test } from 'vitest';
import { Pool } from 'undici';
import { postJson } from '../http/post-json.ts';
import { type PostServer, servePosts } from '../http/serve-posts.ts';
import { createAnswerCheck } from '../load/answer-check.ts';
import { computeExpectedAnswers } from '../operations/expected-answers.ts';
import { operations } from '../operations/operations.ts';
import { generateRows } from '../rows/generate-rows.ts';
import { AnswerStore } from '../stubs/answer-store.ts';
import { createStubSubgraphs } from '../stubs/create-stub-subgraphs.ts';
import { createFloor } from './create-floor.ts';

const rows = generateRows();
const store = new AnswerStore(createStubSubgraphs(rows));
const failedAnswers: string[] = [];
let stubs: PostServer;
let floor: PostServer;
let toStubs: Pool;
let toFloor: Pool;

beforeAll(async () => {
  stubs = await servePosts(0, async (path, body) => {
    const answer = Buffer.from(await store.answer(path, body));
    if (answer.includes('"errors"') || answer.includes('"_entities":[null')) failedAnswers.push(answer.toString());
    return answer;
  });
  toStubs = new Pool(stubs.url);
  const answer = createFloor(toStubs, rows);
  floor = await servePosts(0, (_path, body) => answer(body));
  toFloor = new Pool(floor.url);
});

afterAll(async () => {
  await Promise.all([toFloor.destroy(), toStubs.destroy()]);
  floor.server.close();
  stubs.server.close();
});

test.each([
  ['heavy', 7],
  ['medium', 3],
  ['light', 1],
  ['unique', 3],
] as const)('the floor answers %s right with %i fetches that all succeed', async (name, fetches) => {
  const query = operations[name].document(21);
  store.takeCounters();
  const answer = await postJson(toFloor, '/graphql', JSON.stringify({ query }));
  expect(createAnswerCheck(computeExpectedAnswers(rows)[name])(answer, query)).toBe(true);
  expect(store.takeCounters().requests).toBe(fetches);
  expect(failedAnswers).toEqual([]);
});

test('the floor refuses an operation it does not know', async () => {
  const { status } = await postJson(toFloor, '/graphql', JSON.stringify({ query: '{ me { id } }' }));
  expect(status).toBe(500);
});
