import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import { createDataDir, living, startSupervisor } from '../testkit/npm-start.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const PROGRAM = projectPath('dist/start/main.js');
const QUERY = '{ hubs(first: 50) { totalCount edges { cursor updatedAt node { id title updatedAt } } } }';

const data = createDataDir();
afterAll(() => data.remove());

test('a first, a second and a third start after kill -9 give the same answer, and leave no process behind', async () => {
  expect(existsSync(PROGRAM), 'npm run build comes first').toBe(true);

  const first = startSupervisor([PROGRAM], { HUBGRAPH_DATA: data.path });
  const answer = await ask(await first.ready());
  expect(answer).toMatchObject({ data: { hubs: { totalCount: 6 } } });
  first.child.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  expect(living(first.pids())).toEqual([]);

  const second = startSupervisor([PROGRAM], { HUBGRAPH_DATA: data.path });
  expect(await ask(await second.ready())).toEqual(answer);
  second.child.kill('SIGKILL');
  await second.ended();

  const third = startSupervisor([PROGRAM], { HUBGRAPH_DATA: data.path });
  expect(await ask(await third.ready())).toEqual(answer);
  third.child.kill('SIGINT');
  expect(await third.ended()).toBe(0);
  await waitUntil(() => living([...second.pids(), ...third.pids()]).length === 0);
}, 300_000);

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer;
}
