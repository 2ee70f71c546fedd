import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { startDirectory, type TestDirectory } from '../../subgraphs/directory/testkit/start-directory.ts';
import { startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { linkPackages, runIn, startNetwork } from './network-folder.ts';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

const signingSecret = 'signing-secret-of-this-test';
const tsc = resolve('node_modules/typescript/bin/tsc');
const vitest = resolve('node_modules/vitest/vitest.mjs');

let registry: TestRegistry;
let directory: TestDirectory;
let index: TestDatabase;

beforeAll(async () => {
  registry = await startTestRegistry({ signingSecret, directoryWaitMs: 30_000 });
  index = await createTestDatabase();
  const access = { url: registry.client.url, token: deriveSubgraphKey(signingSecret, 'directory') };
  const harvest = { urls: new Map<string, string>(), intervalMs: 100 };
  directory = await startDirectory(index.url, {
    harvest,
    registry: access,
    signingSecret,
    allowPrivateAddresses: true,
  });
});

afterAll(async () => {
  await directory.stop();
  await registry.stop();
  await index.drop();
});

/** Makes a network of the template and builds it, with the packages of this repository. */
async function makeNetwork(args: readonly string[]): Promise<string> {
  const cwd = temporaryFolder();
  const made = await runHubgraph(['init', ...args, '--template', 'typescript', '--yes'], { cwd });
  expect(made).toMatchObject({ exitCode: 0, stderr: '' });
  const folder = join(cwd, args[0] ?? '');
  linkPackages(folder);
  await runIn(folder, process.execPath, [tsc]);
  return folder;
}

// Compilers, tests and servers one after the other: only a busy machine needs that long.
const timeoutMs = 240_000;

test('no file keeps a name of the template', async () => {
  const cwd = temporaryFolder();
  await runHubgraph(['init', 'neu', '--template', 'typescript', '--network', 'neu-ulm', '--yes'], { cwd });
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.join('\n')).not.toMatch(
    /\bmusterstadt\b|Musterstadt[A-Z]|(Digitales|Stadt) Musterstadt|PATH_OF_HUBGRAPH|\.\.\/hubgraph/,
  );
  expect(texts.join('\n')).toContain(`"hubgraph": "file:${resolve('.')}`);
});

describe('a network made of the TypeScript template', () => {
  test.each([
    [['musterstadt'], 'musterstadt', 'Musterstadt', 'musterstadt'],
    [
      ['innovationlab-sh', '--title', 'InnovationLab SH', '--operator', `Verein "InnovationLab" & Land's`],
      'innovationlab-sh',
      'InnovationlabSh',
      'InnovationLab SH',
    ],
  ])(
    '%j: its own tests pass, it is checked, published, and in the lists of the directory',
    async (args, id, prefix, title) => {
      const folder = await makeNetwork(args);
      const databases = [await createTestDatabase(), await createTestDatabase()];
      const [tested, served] = databases.map(({ url }) => url);
      expect(await runIn(folder, process.execPath, [vitest, 'run'], { DATABASE_URL: tested ?? '' })).toMatch(
        /Tests\s+2 passed/,
      );
      const network = await startNetwork(folder, process.execPath, ['dist/main.js'], {
        DATABASE_URL: served ?? '',
        HUBGRAPH_SIGNING_KEY: deriveSubgraphKey(signingSecret, id),
      });
      const token = await registry.client.register(id, prefix);
      const env = { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: token };
      expect(await runHubgraph(['check'], { cwd: folder })).toMatchObject({ exitCode: 0 });
      const published = await runHubgraph(['publish', '--json', '--url', network.url], { cwd: folder, env });
      expect(published).toMatchObject({ exitCode: 0 });
      expect(JSON.parse(published.stdout)).toMatchObject({ network: id, state: 'ACTIVE', liveCheck: { findings: [] } });

      const ask = `{ hubs(filter: { networks: ["${id}"] }) { edges { id node { __typename } } } }`;
      const edges = ['werkstatt', 'zentrum'].map((name) => ({
        id: `${id}:${name}`,
        node: { __typename: `${prefix}Hub` },
      }));
      await waitUntil(async () => JSON.stringify(await directory.query(ask)).includes(`${id}:zentrum`));
      expect(await directory.query(ask)).toEqual({ data: { hubs: { edges } } });
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`# ${title}\n`);

      await network.stop();
      for (const database of databases) await database.drop();
    },
    timeoutMs,
  );
});

test('its packages have the versions that hubgraph itself has', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const { devDependencies = {} } = read('schema/cli/templates/typescript/package.json');
  const own = read('package.json')['devDependencies'] ?? {};
  expect(Object.keys(devDependencies)).toEqual(['@types/node', 'typescript', 'vitest']);
  expect(own).toMatchObject(devDependencies);
});

test('its image copies what there is in hubgraph', () => {
  const dockerfile = readFileSync('schema/cli/templates/typescript/Dockerfile', 'utf8');
  const copied = [...dockerfile.matchAll(/^COPY --from=hubgraph (.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );
  expect(copied).toContain('subgraphs');
  const { include } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { include: string[] };
  expect(copied.toSorted()).toEqual(['package.json', 'package-lock.json', 'tsconfig.json', ...include].toSorted());
});
