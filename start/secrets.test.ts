import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPorts, rememberPorts } from './remembered-ports.ts';
import { readSecrets, secretsPath } from './secrets.ts';

let parent: string;
let dataDir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'hubgraph-secrets-'));
  dataDir = join(parent, 'data');
});

afterEach(() => rmSync(parent, { recursive: true }));

test('secrets are made once, for their owner alone, and differ from one federation to the next', async () => {
  const first = await readSecrets(dataDir);
  expect(await readSecrets(dataDir)).toEqual(first);
  expect(statSync(secretsPath(dataDir)).mode & 0o777).toBe(0o600);
  expect((await readSecrets(join(parent, 'other'))).adminToken).not.toBe(first.adminToken);
  expect(new Set(Object.values(first)).size).toBe(2);
});

test.each([
  ['is cut off', '{"adminToken": "0123456789'],
  ['lacks one', '{"adminToken": "0123456789abcdef"}'],
  ['has a short one', '{"adminToken": "0123456789abcdef", "signingSecret": "short"}'],
])('a file that %s is refused, named, and left alone', async (_, text) => {
  const path = secretsPath(parent);
  writeFileSync(path, text);
  const refused = { code: 'DATA_UNUSABLE', message: expect.stringContaining(`The secrets in ${path} cannot be used.`) };
  await expect(readSecrets(parent)).rejects.toMatchObject(refused);
  expect(statSync(path).size).toBe(text.length);
});

test('a folder that is a file is refused', async () => {
  writeFileSync(dataDir, '');
  await expect(readSecrets(dataDir)).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
});

test('ports are remembered, but for those that are taken and files that nobody can read', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const urlOf = (server: typeof free) => `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`;
  const urls = new Map([
    ['state', urlOf(free)],
    ['dataport', urlOf(taken)],
  ]);
  free.close();
  await once(free, 'close');
  expect(await readPorts(parent)).toEqual(new Map());
  await rememberPorts(parent, urls);
  expect(await readPorts(parent)).toEqual(new Map([['state', Number(new URL(urls.get('state') ?? '').port)]]));
  taken.close();
  writeFileSync(join(parent, 'ports.json'), '{"state": "80"}');
  expect(await readPorts(parent)).toEqual(new Map());
});
