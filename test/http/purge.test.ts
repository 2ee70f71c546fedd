import { expect, it } from 'vitest';
import { keepAnswers } from './keep-answers.ts';

const { start, purge } = keepAnswers();

it.each([
  [{}, 'Bearer another token', 401],
  [{}, '', 401],
  [{ type: 7 }, undefined, 400],
  [{ key: { id: '1' } }, undefined, 400],
  [{ nothing: 'a' }, undefined, 400],
  [[], undefined, 400],
])('refuses to purge %j for %j', async (body, authorization, status) => {
  await start();
  const response = await purge(body, authorization);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(status === 401 ? 'PURGE_TOKEN_INVALID' : 'BAD_REQUEST');
});

it('purges for nobody without a token of its own', async () => {
  await start({ purgeToken: undefined });
  expect((await purge({})).status).toBe(404);
});
