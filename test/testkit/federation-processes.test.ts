import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFederationProcesses, type FederationProcesses } from './federation-processes.ts';
import { createStandInCode } from './stand-in-code.ts';

const code = createStandInCode();
let federation: FederationProcesses;

beforeAll(async () => {
  federation = await startFederationProcesses({ codeDir: code.codeDir });
});

afterAll(async () => {
  await federation.stop();
  code.remove();
  await expect(fetch(federation.gatewayUrl)).rejects.toThrow('fetch failed');
});

test('a killed process stays down until it is restarted under its URL', async () => {
  expect((await fetch(federation.url('dataport'))).status).toBe(200);
  await federation.kill('dataport');
  await expect(fetch(federation.url('dataport'))).rejects.toThrow('fetch failed');
  expect((await fetch(federation.gatewayUrl)).status).toBe(200);
  await federation.restart('dataport');
  expect((await fetch(federation.url('dataport'))).status).toBe(200);
  expect(federation.output()).toContain('dataport ended: signal SIGKILL');
});

test('each subgraph has a database of its own', async () => {
  const names = ['association', 'dataport', 'state', 'directory'];
  const databases = names.map(async (name) => {
    const told = (await (await fetch(federation.url(name))).json()) as { DATABASE_URL: string };
    return told.DATABASE_URL;
  });
  expect(new Set(await Promise.all(databases)).size).toBe(names.length);
});
