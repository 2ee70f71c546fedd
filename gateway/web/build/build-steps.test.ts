import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs } from './hash-inputs.ts';
import { precompress } from './precompress.ts';

let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-build-'));
  await mkdir(inFolder('app'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('hashInputs', () => {
  const hash = (): string => hashInputs([inFolder('app')], inFolder('lock.json'));

  beforeEach(async () => {
    await writeFile(inFolder('lock.json'), '1');
    await writeFile(inFolder('app/a.ts'), 'a');
  });

  it('stays while nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it.each([
    ['a file', 'app/a.ts', 'b'],
    ['the list of files', 'app/b.ts', ''],
    ['a library', 'lock.json', '2'],
  ])('changes with %s', async (_what, name, text) => {
    const before = hash();
    await writeFile(inFolder(name), text);
    expect(hash()).not.toBe(before);
  });
});

describe('precompress', () => {
  it('writes what unpacks to the same text, and leaves small files and images alone', async () => {
    const script = 'const hub = 1;\n'.repeat(200);
    await writeFile(inFolder('app/main.js'), script);
    await writeFile(inFolder('app/small.js'), '1');
    await writeFile(inFolder('app/map.png'), script);
    await precompress(folder);
    expect((await readdir(inFolder('app'))).sort()).toEqual([
      'main.js',
      'main.js.br',
      'main.js.gz',
      'map.png',
      'small.js',
    ]);
    expect(brotliDecompressSync(await readFile(inFolder('app/main.js.br'))).toString()).toBe(script);
    expect(gunzipSync(await readFile(inFolder('app/main.js.gz'))).toString()).toBe(script);
  });
});
