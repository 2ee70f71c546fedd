import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTestData } from '../test/testkit/test-server.ts';
import { waitUntil } from '../test/testkit/wait-until.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { isAlive } from './process-identity.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-embedded-'));
});

afterEach(() => removeTestData(dataDir));

test('a second start on the same data finds what the first one stored', async () => {
  chmodSync(dataDir, 0o711);
  const first = await startEmbeddedPostgres({ dataDir });
  const url = await first.createDatabase('hubgraph_test');
  expect(await first.createDatabase('hubgraph_test')).toBe(url);
  await query(url, `CREATE TABLE hub AS SELECT 'dataport:zeitz' AS id`);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);

  const second = await startEmbeddedPostgres({ dataDir });
  expect(await query(second.databaseUrl('hubgraph_test'), 'SELECT id FROM hub')).toEqual([{ id: 'dataport:zeitz' }]);
  await second.stop();
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('the server lets nobody in without the password, and keeps that to its owner', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  const withoutPassword = new URL(server.adminUrl);
  withoutPassword.password = 'wrong';
  await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
  expect(await query(server.adminUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(server.adminUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await server.stop();
});

test('a data folder in use is refused, and its user goes on undisturbed', async () => {
  const holder = await startHolder(dataDir);
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'DATA_IN_USE',
    message: expect.stringContaining(`in use by process ${holder.pid}`),
  });
  expect(await query(holder.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await holder.kill('SIGKILL');
  await waitUntil(() => !isAlive(holder.serverPid));
});

test('when its owner is killed the server ends too, and the next start opens the data', async () => {
  const holder = await startHolder(dataDir);
  await query(holder.adminUrl, `CREATE TABLE hub AS SELECT 'state:haldensleben' AS id`);
  await holder.kill('SIGKILL');
  const next = await startEmbeddedPostgres({ dataDir });
  expect(isAlive(holder.serverPid)).toBe(false);
  expect(await query(next.adminUrl, 'SELECT id FROM hub')).toEqual([{ id: 'state:haldensleben' }]);
  await next.stop();
});

test('committed rows survive the killing of server and owner at once', async () => {
  const holder = await startHolder(dataDir);
  await query(holder.adminUrl, `CREATE TABLE hub AS SELECT 'association:ulm' AS id`);
  process.kill(holder.serverPid, 'SIGKILL');
  await holder.kill('SIGKILL');
  const next = await startEmbeddedPostgres({ dataDir });
  expect(await query(next.adminUrl, 'SELECT id FROM hub')).toEqual([{ id: 'association:ulm' }]);
  await next.stop();
});

test('a server that dies is started again under the same URL', async () => {
  const deaths: unknown[] = [];
  const server = await startEmbeddedPostgres({ dataDir, onDeath: (pid) => deaths.push(pid) });
  const deadPid = server.pid;
  process.kill(deadPid, 'SIGKILL');
  await waitUntil(() => server.pid !== deadPid);
  expect(await query(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(deaths).toEqual([deadPid]);
  await server.stop();
});

test('a stale postmaster.pid with the number of some other program does not keep the server from starting', async () => {
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const cluster = realpathSync(join(dataDir, 'cluster'));
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`);
  const next = await startEmbeddedPostgres({ dataDir });
  await next.stop();
});

test('data of another major version is refused and left as it is', async () => {
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const versionFile = join(dataDir, 'cluster', 'PG_VERSION');
  writeFileSync(versionFile, '15\n');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'DATA_VERSION',
    message: expect.stringContaining('made by PostgreSQL 15, and this is PostgreSQL 18'),
  });
  expect(readFileSync(versionFile, 'utf8')).toBe('15\n');
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

/** Another process that keeps a server on the data folder until it is killed. */
async function startHolder(folder: string) {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)});
    const { adminUrl, pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)} });
    console.log(JSON.stringify({ adminUrl, serverPid: pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { adminUrl, serverPid } = JSON.parse(line) as { adminUrl: string; serverPid: number };
  return {
    pid: child.pid,
    adminUrl,
    serverPid,
    async kill(signal: NodeJS.Signals) {
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A killed server is noticed by the connection as well as by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
