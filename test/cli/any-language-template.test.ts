import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleCatalogue } from '../../schema/check/report/rule-catalogue.ts';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { signRequest } from '../../schema/signature/sign-request.ts';
import { startDirectory, type TestDirectory } from '../../subgraphs/directory/testkit/start-directory.ts';
import { startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { runIn, startNetwork } from './network-folder.ts';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

const signingSecret = 'signing-secret-of-this-test';

/** Prints which Python runs it; fails without the graphql-core that the example is written for. */
const probe = 'import sys, graphql; assert graphql.version_info[:2] == (3, 2); print(sys.executable)';
const { stdout: found, status } = spawnSync('python3', ['-c', probe], { encoding: 'utf8' });
const python = status === 0 ? found.trim() : null;

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

async function makeNetwork(id: string): Promise<string> {
  const cwd = temporaryFolder();
  const args = ['init', id, '--template', 'any-language', '--operator', 'Verein "Neues" e. V.', '--yes'];
  expect(await runHubgraph(args, { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  return join(cwd, id);
}

test('the contract comes along as it is, and with the types of the network it passes the checks of a schema', async () => {
  const cwd = await makeNetwork('neu-ulm');
  expect(readFileSync(join(cwd, 'contract.graphql'), 'utf8')).toBe(readFileSync('schema/contract.graphql', 'utf8'));
  const { exitCode, stdout } = await runHubgraph(['check', '--json'], { cwd });
  expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
    exitCode: 0,
    network: 'neu-ulm',
    findings: [],
  });
});

/** The blocks of a page in one language of code. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
}

const readPages = (cwd: string) =>
  ['OBLIGATIONS.md', 'OBLIGATIONS.de.md'].map((name) => readFileSync(join(cwd, name), 'utf8'));

test('the obligations are the same in both languages, name rules that there are, and sign as hubgraph does', async () => {
  const [english = '', german = ''] = readPages(await makeNetwork('neu-ulm'));
  const names = (page: string) => page.match(/(?<=`)[A-Z]+_[A-Z_]+(?=`)/g) ?? [];
  expect(names(german)).toEqual(names(english));
  const known = new Set([
    ...Object.keys(ruleCatalogue),
    'BAD_USER_INPUT',
    'INTERNAL_SERVER_ERROR',
    'HUBGRAPH_SIGNING_KEY',
  ]);
  expect(names(english).filter((name) => !known.has(name))).toEqual([]);
  expect(names(english).length).toBeGreaterThan(15);
  for (const language of ['json', 'text']) expect(blocks(german, language)).toEqual(blocks(english, language));
  const [, key = '', body = '', header] = /^key: +(.+)\nbody: (.+)\nhubgraph-signature: (.+)$/m.exec(english) ?? [];
  const [, timestampMs, nonce = ''] = /^t=(\d+),n=([^,]+)/.exec(header ?? '') ?? [];
  expect(signRequest(key, body, { timestampMs: Number(timestampMs), nonce })).toBe(header);
});

/** Asks each request of the obligations; the answer must be the one beside it, where … is any text. */
async function askObligations(cwd: string, program: string): Promise<void> {
  const network = await startNetwork(cwd, program, ['python/main.py'], { FEED_FILE: join(cwd, 'open.sqlite') });
  const [page = ''] = readPages(cwd);
  const examples = blocks(page, 'json');
  expect(examples).toHaveLength(6);
  for (let index = 0; index < examples.length; index += 2) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(network.url, { method: 'POST', headers, body: examples[index] ?? '' });
    const expected: unknown = JSON.parse(examples[index + 1] ?? '', (_, value: unknown) =>
      value === '…' ? expect.any(String) : value,
    );
    expect(await response.json()).toMatchObject(expected as object);
  }
  await network.stop();
}

async function runPythonExample(program: string): Promise<void> {
  const cwd = await makeNetwork('neu-ulm');
  const example = join(cwd, 'python');
  expect(await runIn(example, program, ['-m', 'unittest'])).toMatch(/Ran 12 tests[^]*\nOK/);
  const network = await startNetwork(cwd, program, ['python/main.py'], {
    FEED_FILE: join(cwd, 'feed.sqlite'),
    HUBGRAPH_SIGNING_KEY: deriveSubgraphKey(signingSecret, 'neu-ulm'),
  });
  const token = await registry.client.register('neu-ulm', 'NeuUlm');
  const env = { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: token };
  const published = await runHubgraph(['publish', '--json', '--url', network.url], { cwd, env });
  expect(published).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(published.stdout)).toMatchObject({ state: 'ACTIVE', liveCheck: { findings: [] } });
  const ask = '{ hubs { edges { id node { __typename } } } }';
  const edges = ['werkstatt', 'zentrum'].map((name) => ({
    id: `neu-ulm:${name}`,
    node: { __typename: 'NeuUlmHub' },
  }));
  await waitUntil(async () => JSON.stringify(await directory.query(ask)).includes('neu-ulm:zentrum'));
  expect(await directory.query(ask)).toEqual({ data: { hubs: { edges } } });
  await network.stop();
  await askObligations(cwd, program);
}

/** What can be seen without running it: each of its files is there, and what it needs is pinned. */
async function readPythonExample(): Promise<void> {
  const example = join(await makeNetwork('neu-ulm'), 'python');
  const read = (name: string) => readFileSync(join(example, name), 'utf8');
  expect(read('requirements.txt')).toBe('graphql-core==3.2.8\n');
  for (const name of ['data', 'feed', 'network', 'signature']) expect(read('main.py')).toContain(`from ${name} import`);
  for (const name of ['data', 'feed', 'network', 'signature']) expect(read(`${name}.py`)).toContain('"""');
}

if (python === null) {
  test('the Python example was only read, not run: python3 with graphql-core 3.2 is not here', readPythonExample);
} else {
  test(
    'the Python example: its tests pass, it is checked, published, in the lists of the directory, and answers as the obligations say',
    () => runPythonExample(python),
    120_000,
  );
}
