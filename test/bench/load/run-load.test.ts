import { expect, onTestFinished, test } from 'vitest';
import { Pool } from 'undici';
import { servePosts } from '../http/serve-posts.ts';
import { operations } from '../operations/operations.ts';
import { findUniqueToken } from '../operations/unique-token.ts';
import { runLoad, WrongAnswerError } from './run-load.ts';

async function startEcho() {
  const bodies: string[] = [];
  const { url, server } = await servePosts(0, (_path, body) => {
    bodies.push(body);
    return Buffer.from(`"${findUniqueToken(body)}"`);
  });
  const client = new Pool(url);
  onTestFinished(async () => {
    await client.destroy();
    server.close();
  });
  return { client, bodies };
}

test('the load is as many requests as asked for, each with its own text, and a latency for each', async () => {
  const { client, bodies } = await startEcho();
  const load = { client, operation: operations.unique, firstNumber: 100, requests: 40, concurrency: 7 };
  const { latenciesMs } = await runLoad({
    ...load,
    isRight: ({ body }, query) => body.toString() === `"${findUniqueToken(query)}"`,
  });
  expect(new Set(bodies).size).toBe(40);
  expect(bodies).toHaveLength(40);
  expect(latenciesMs).toHaveLength(40);
  expect(latenciesMs.every((latencyMs) => latencyMs > 0)).toBe(true);
});

test('the first wrong answer ends the load', async () => {
  const { client } = await startEcho();
  const load = { client, operation: operations.unique, firstNumber: 0, requests: 10, concurrency: 2 };
  await expect(runLoad({ ...load, isRight: () => false })).rejects.toThrow(WrongAnswerError);
});

test('none is sent once the time is over', async () => {
  const { client, bodies } = await startEcho();
  const load = { client, operation: operations.unique, firstNumber: 0, requests: 10, atMostMs: 0, concurrency: 2 };
  const { latenciesMs } = await runLoad({ ...load, isRight: () => true });
  expect([latenciesMs, bodies]).toMatchObject([{ length: 0 }, { length: 0 }]);
});
