import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { RegistryClient } from './registry-client.ts';
import { directorySdl, networkSdl, withHubField } from './sample-schemas.ts';
import { adminToken } from './start-test-registry.ts';

let database: TestDatabase;
let sql: Client;
let registry: { process: ChildProcess; client: RegistryClient };

beforeAll(async () => {
  database = await createTestDatabase();
  sql = new Client({ connectionString: database.url });
  await sql.connect();
  registry = await startProcess();
});

afterAll(async () => {
  registry.process.kill('SIGTERM');
  await once(registry.process, 'exit');
  await sql.end();
  await database.drop();
});

async function startProcess(): Promise<typeof registry> {
  const child = spawn(process.execPath, ['dist/schema/registry/main.js'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.url,
      HUBGRAPH_ADMIN_TOKEN: adminToken,
      HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'true',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [{ type: string; url: string }];
  return { process: child, client: new RegistryClient(message.url, adminToken) };
}

const rows = async (statement: string) => (await sql.query<Record<string, unknown>>(statement)).rows;

test('nothing is half-written, what served still serves, and publishing again works', async () => {
  const { client } = registry;
  await client.publish('directory', directorySdl);
  await client.register('neu-ulm', 'NeuUlm');
  await client.acknowledge();
  await client.publish('neu-ulm', networkSdl('NeuUlm'));
  const before = [
    await rows('select * from subgraph order by name'),
    await rows('select subgraph_name, number from subgraph_version order by 1, 2'),
    await rows('select number, hash from supergraph_version order by 1'),
    await rows('select * from network'),
  ];
  const served = await client.supergraph();

  // The publish gets stuck behind this lock when it has written versions and composes: its last statements are those of the audit.
  await sql.query('begin; lock table audit_entry in exclusive mode');
  const sdl = withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'motto: String');
  const interrupted = client.publish('neu-ulm', sdl).then(
    () => 'answered',
    () => 'broken off',
  );
  await waitUntil(async () => {
    const waiting = await rows(
      `select relation::regclass::text as name from pg_locks where not granted and relation is not null`,
    );
    return waiting.some(({ name }) => name === 'audit_entry');
  });
  registry.process.kill('SIGKILL');
  expect(await interrupted).toBe('broken off');
  await sql.query('rollback');

  registry = await startProcess();
  expect([
    await rows('select * from subgraph order by name'),
    await rows('select subgraph_name, number from subgraph_version order by 1, 2'),
    await rows('select number, hash from supergraph_version order by 1'),
    await rows('select * from network'),
  ]).toEqual(before);
  expect(await registry.client.supergraph()).toBe(served);
  expect(await registry.client.publish('neu-ulm', sdl)).toMatchObject({ subgraphVersion: 2, isUnchanged: false });
  expect(await registry.client.supergraph('neu-ulm')).toContain('motto: String');
});
