import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { projectPath } from '../project-path.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

function run(environment: Record<string, string>): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'subgraphs/state/main.ts'], {
    cwd: projectPath('.'),
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function failure(environment: Record<string, string>): Promise<{ exitCode: number | null; stderr: string }> {
  const child = run(environment);
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  await once(child, 'close');
  return { exitCode: child.exitCode, stderr };
}

describe('the process of a network', () => {
  test('says when and where it is ready, answers, and ends with code 0 on SIGTERM', async () => {
    const child = run({ DATABASE_URL: database.url });
    const [message] = (await once(child, 'message')) as [{ type: string; url: string }];
    expect(message).toEqual({ type: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/) });
    const body = JSON.stringify({
      query:
        '{ _entities(representations: [{ __typename: "StateHub", id: "state:haldensleben" }]) { ... on StateHub { title } } }',
    });
    const response = await fetch(message.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.json()).toEqual({
      data: { _entities: [{ title: 'Regionales Digitalisierungszentrum Haldensleben' }] },
    });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('ends when its parent is gone', async () => {
    const child = run({ DATABASE_URL: database.url });
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.each([
    [
      'the database cannot be reached',
      { DATABASE_URL: 'postgresql://hub:secret@127.0.0.1:1/state' },
      'state: cannot reach the database state at 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1 (DATABASE_UNREACHABLE)\n',
    ],
    [
      'no database is named',
      {},
      'state: DATABASE_URL: must be a postgresql:// URL of the database of this process (CONFIGURATION_INVALID)\n',
    ],
    [
      'the port is no port',
      { DATABASE_URL: 'postgresql://hub@127.0.0.1/state', PORT: 'http' },
      'state: PORT: must be a port number, 0 for a free port (CONFIGURATION_INVALID)\n',
    ],
  ])('ends with code 1 and one line when %s', async (_, environment, stderr) => {
    expect(await failure(environment as Record<string, string>)).toEqual({ exitCode: 1, stderr });
  });
});
