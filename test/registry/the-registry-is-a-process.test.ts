import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { adminToken } from './start-test-registry.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

function run(environment: Record<string, string>, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['dist/schema/registry/main.js', ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function outputOf(child: ChildProcess): Promise<{ exitCode: number | null; text: string }> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  return { exitCode: child.exitCode, text };
}

test('it says where it is ready, is alive and ready, and ends with code 0 on SIGTERM', async () => {
  const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const child = run({
    DATABASE_URL: database.url,
    HUBGRAPH_ADMIN_TOKEN: adminToken,
    HUBGRAPH_SUPERGRAPH_KEY: privateKey.replaceAll('\n', '\\n'),
  });
  const [message] = (await once(child, 'message')) as [{ type: string; url: string }];
  expect(message).toEqual({ type: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
  for (const path of ['health', 'ready']) expect((await fetch(`${message.url}/${path}`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('--help names every environment variable', async () => {
  const { exitCode, text } = await outputOf(run({}, '--help'));
  expect(exitCode).toBe(0);
  for (const name of [
    'DATABASE_URL',
    'HOST',
    'PORT',
    'HUBGRAPH_ADMIN_TOKEN',
    'HUBGRAPH_SIGNING_SECRET',
    'HUBGRAPH_SUPERGRAPH_KEY',
    'HUBGRAPH_ALLOW_PRIVATE_ADDRESSES',
    'HUBGRAPH_DIRECTORY_WAIT_MS',
  ]) {
    expect(text).toContain(`  ${name}\n`);
  }
  expect(text).toContain('in milliseconds. (default 10000)');
});

test.each<[what: string, change: Record<string, string>, message: string]>([
  ['without an administrator', { HUBGRAPH_ADMIN_TOKEN: '' }, 'HUBGRAPH_ADMIN_TOKEN: '],
  [
    'with a short secret',
    { HUBGRAPH_SIGNING_SECRET: 'short' },
    'HUBGRAPH_SIGNING_SECRET: must have 16 characters at least',
  ],
  [
    'with a key of another kind',
    { HUBGRAPH_SUPERGRAPH_KEY: 'package.json' },
    'HUBGRAPH_SUPERGRAPH_KEY: must be an Ed25519',
  ],
  ['without a database', { DATABASE_URL: '' }, 'DATABASE_URL: must be a postgresql:// URL'],
  [
    'without its database',
    { DATABASE_URL: 'postgresql://hub:secret@127.0.0.1:1/x' },
    'cannot reach the database x at 127.0.0.1:1',
  ],
])('%s it ends with code 1 and one line', async (_, change, message) => {
  const { exitCode, text } = await outputOf(
    run({ DATABASE_URL: database.url, HUBGRAPH_ADMIN_TOKEN: adminToken, ...change }),
  );
  expect(exitCode).toBe(1);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toMatch(/^registry: /);
  expect(text).toContain(message);
  expect(text).not.toContain('secret@');
});
