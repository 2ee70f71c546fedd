import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { createDataDir, living, startSupervisor, type StartedSupervisor } from '../test/testkit/npm-start.ts';
import { createStandInCode } from '../test/testkit/stand-in-code.ts';
import { startTestServer } from '../test/testkit/test-server.ts';
import { waitUntil } from '../test/testkit/wait-until.ts';
import { secretsPath } from './secrets.ts';

const NAMES = ['registry', 'association', 'dataport', 'state', 'partner', 'directory', 'gateway'];
const RUN_MAIN = new URL('./run-main.ts', import.meta.url).href;

const code = createStandInCode();

let data: ReturnType<typeof createDataDir>;
let started: StartedSupervisor[];

afterAll(() => code.remove());

beforeEach(() => {
  data = createDataDir();
  started = [];
});

afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM');
    await ended();
  }
  await waitUntil(() => living(started.flatMap((one) => one.pids())).length === 0);
  data.remove();
});

test('starts every process, hands the URLs on, and leaves none behind on SIGTERM', async () => {
  const supervisor = start();
  const gatewayUrl = await supervisor.ready();
  const told = await ask(gatewayUrl);
  const registryUrl = urlOf(supervisor, 'registry');
  expect(told.DATABASE_URL).toBeUndefined();
  expect(told.HUBGRAPH_ADMIN_TOKEN).toBeUndefined();
  expect(told.values).toMatchObject({ host: '127.0.0.1', registry: registryUrl });
  const directory = await ask(urlOf(supervisor, 'directory'));
  expect(directory.DATABASE_URL).toMatch(/^postgresql:\/\/hubgraph:\S+\/hubgraph_directory$/);
  expect(directory.HUBGRAPH_REGISTRY_URL).toBe(registryUrl);

  expect(supervisor.output()).toContain('state        | state listens\n');
  expect(supervisor.output()).toContain('\n{"level":30,"name":"state"}\n');
  const pids = supervisor.pids();
  expect(living(pids)).toHaveLength(NAMES.length + 1);
  supervisor.child.kill('SIGTERM');
  expect(await supervisor.ended()).toBe(0);
  expect(living(pids)).toEqual([]);
  expect(existsSync(join(data.path, 'postgres', 'lock'))).toBe(false);
});

test('the next start finds secrets, addresses and what was published', async () => {
  const first = start();
  await first.ready();
  expect(first.output()).toContain('gateway      | association published version 1');
  expect(first.output()).toContain(`(the administrator's token: ${secretsPath(data.path)})`);
  const secrets = readFileSync(secretsPath(data.path), 'utf8');
  first.child.kill('SIGTERM');
  await first.ended();
  const second = start();
  await second.ready();
  expect(urlOf(second, 'association')).toBe(urlOf(first, 'association'));
  expect(second.output()).toContain('gateway      | association is published as it was (version 1)');
  expect(readFileSync(secretsPath(data.path), 'utf8')).toBe(secrets);
});

test('what the networks of a federation that cannot answer have to mend is said', async () => {
  const supervisor = start();
  await supervisor.ready();
  expect(supervisor.output()).toMatch(
    /gateway +\| state published version 1; it is probation and not in the public graph:/,
  );
  expect(supervisor.output()).toMatch(/gateway +\| {3}[\w-]+: \S+/);
});

test('a taken port is said before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const supervisor = start({ PORT: String(port) });
  expect(await supervisor.ended()).toBe(1);
  expect(supervisor.output()).toContain(`Another program listens on 127.0.0.1:${port}.`);
  expect(existsSync(data.path)).toBe(false);
  other.close();
});

test.each([
  [{ PORT: '65536' }, [], 'PORT is "65536". It must be a whole number from 1 to 65535'],
  [{ PORT: '4000x' }, [], 'PORT is "4000x".'],
  [{ HOST: '192.0.2.1' }, [], 'HOST is "192.0.2.1", where this machine cannot listen'],
  [{ DATABASE_URL: 'mysql://localhost' }, [], 'DATABASE_URL must look like postgresql://'],
  [{}, ['--prot=4000'], "Unknown option '--prot'"],
])('wrong configuration %j %j is refused', async (env, args, message) => {
  const supervisor = start(env, args);
  expect(await supervisor.ended()).toBe(2);
  expect(supervisor.output()).toContain(message);
  expect(existsSync(data.path)).toBe(false);
});

test('--help names every environment variable', async () => {
  const supervisor = start({}, ['--help']);
  expect(await supervisor.ended()).toBe(0);
  for (const name of ['PORT (default 4000)', 'HOST (default 127.0.0.1)', 'HUBGRAPH_DATA', 'DATABASE_URL']) {
    expect(supervisor.output()).toContain(name);
  }
});

test('when a process fails at the start its message is shown and the others are stopped', async () => {
  const supervisor = start({ STAND_IN_FAILS: 'directory' });
  expect(await supervisor.ended()).toBe(1);
  expect(supervisor.output()).toContain('directory    | the data files are wrong\n');
  expect(supervisor.output()).toContain('directory ended with exit code 3 before it was ready.');
  expect(supervisor.pids().length).toBeGreaterThanOrEqual(4);
  expect(living(supervisor.pids())).toEqual([]);
});

test('a process that dies is started again under its URL', async () => {
  const supervisor = start();
  await supervisor.ready();
  const url = urlOf(supervisor, 'state');
  await expect(fetch(new URL('/exit', url))).rejects.toThrow('fetch failed');
  await waitUntil(() => supervisor.output().includes('state        ! runs again'));
  expect(supervisor.output()).toContain('state        ! ended unasked (exit code 4); starting it again in 250 ms');
  await ask(url);
});

test('when the gateway dies again and again everything is stopped', async () => {
  const supervisor = start();
  const url = await supervisor.ready();
  for (let death = 1; death <= 5; death++) {
    await waitUntil(() => supervisor.output().split('gateway      ! runs again').length === death);
    await fetch(new URL('/exit', url)).catch(() => undefined);
  }
  expect(await supervisor.ended()).toBe(1);
  expect(supervisor.output()).toContain('Hubgraph cannot go on without gateway.');
  expect(living(supervisor.pids())).toEqual([]);
});

test('killed with -9 it takes everything along, and the next start recovers', async () => {
  const first = start();
  await first.ready();
  first.child.kill('SIGKILL');
  await first.ended();
  const second = start();
  await second.ready();
  await waitUntil(() => living(first.pids()).length === 0);
});

test('a second start on the same data is refused, and the first goes on', async () => {
  const first = start();
  const url = await first.ready();
  const second = start();
  expect(await second.ended()).toBe(1);
  expect(second.output()).toContain(`in use by process ${first.child.pid}.`);
  await ask(url);
});

test('with DATABASE_URL that server is used, and no other is started', async () => {
  const server = await startTestServer();
  const supervisor = start({ DATABASE_URL: server.adminUrl.replace(/postgres$/, '') });
  await supervisor.ready();
  const { DATABASE_URL } = await ask(urlOf(supervisor, 'dataport'));
  expect(DATABASE_URL).toBe(server.adminUrl.replace(/postgres$/, 'hubgraph_dataport'));
  expect(supervisor.output()).toContain(
    `postgres     not started here ${server.adminUrl.replace(/\/\/.*@/, '//').slice(0, -9)}`,
  );
  expect(supervisor.output()).not.toContain(new URL(server.adminUrl).password);
  expect(existsSync(join(data.path, 'postgres'))).toBe(false);
  supervisor.child.kill('SIGTERM');
  expect(await supervisor.ended()).toBe(0);
  await server.stop();
});

function start(env: Record<string, string> = {}, args: string[] = []): StartedSupervisor {
  const script = `(await import(${JSON.stringify(RUN_MAIN)})).runMain(${JSON.stringify(code.codeDir)})`;
  const supervisor = startSupervisor(['--input-type=module', '--eval', script, '--', ...args], {
    HUBGRAPH_DATA: data.path,
    ...env,
  });
  started.push(supervisor);
  return supervisor;
}

function urlOf(supervisor: StartedSupervisor, name: string): string {
  return new RegExp(`^${name} +pid \\d+ +(\\S+)`, 'm').exec(supervisor.output())?.[1] ?? '';
}

async function ask(url: string): Promise<Record<string, unknown>> {
  return (await (await fetch(url)).json()) as Record<string, unknown>;
}
