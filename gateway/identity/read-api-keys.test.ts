import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readApiKeys } from './read-api-keys.ts';

const hash = 'ab'.repeat(32);

async function read(content: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-keys-'));
  const file = join(folder, 'keys.yaml');
  await writeFile(file, content);
  return await readApiKeys(file).finally(() => rm(folder, { recursive: true }));
}

it('reads YAML and JSON', async () => {
  const expected = [
    { name: 'a', sha256: Buffer.from(hash, 'hex'), scopes: ['x'], policies: [], maxRequestsPerMinute: 60 },
  ];
  expect(await read(`- { name: a, sha256: ${hash}, scopes: [x], maxRequestsPerMinute: 60 }`)).toEqual(expected);
  expect(await read(JSON.stringify([{ name: 'a', sha256: hash, scopes: ['x'], maxRequestsPerMinute: 60 }]))).toEqual(
    expected,
  );
});

it.each([
  ['a key in clear', '- { name: a, sha256: secret }', '0.sha256: must be the SHA-256'],
  ['a word that means nothing', `- { name: a, sha256: ${hash}, scope: x }`, '0: Unrecognized key'],
  [
    'a name twice',
    `- { name: a, sha256: ${hash} }\n- { name: a, sha256: ${'cd'.repeat(32)} }`,
    'two keys have the same name',
  ],
  ['a key twice', `- { name: a, sha256: ${hash} }\n- { name: b, sha256: ${hash} }`, 'two keys are the same'],
  ['what is no list', 'name: a', 'expected array'],
  ['what is no YAML', '- {', 'keys.yaml cannot be used: '],
])('refuses %s', async (_, content, reason) => {
  await expect(read(content)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(reason) as string,
  });
});

it('refuses a file that is not there', async () => {
  await expect(readApiKeys('nowhere.yaml')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
