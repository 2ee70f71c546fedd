import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../testkit/wait-until.ts';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sdl = readFileSync('subgraphs/dataport/schema.graphql', 'utf8').replaceAll('Dataport', 'NeuUlm');

/** A subgraph that tells the schema of the file beside it: what a partner's own program is to `hubgraph dev`. */
const program = `
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: { _service: { sdl: readFileSync('schema.graphql', 'utf8') } } }));
}).listen(Number(process.argv[2]), '127.0.0.1');
`;

/** What runs: its output so far, and how it ends. */
interface Running {
  readonly child: ChildProcess;
  events(): { event: string; url?: string; findings?: { message: { en: string } }[] }[];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

function start(cwd: string, port: number): Running {
  const url = `http://127.0.0.1:${port}/graphql`;
  const args = [
    'dev',
    '--network',
    'neu-ulm',
    '--url',
    url,
    '--json',
    '--',
    process.execPath,
    'main.cjs',
    String(port),
  ];
  const child = spawn(process.execPath, [resolve('dist/schema/cli/main.js'), ...args], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const lines = () => printed.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return { child, events: () => lines().map((line) => JSON.parse(line) as ReturnType<Running['events']>[number]) };
}

async function fieldsOf(url: string, type: string): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ __type(name: "${type}") { fields { name } } }` }),
  });
  const { data } = (await response.json()) as { data: { __type: { fields: { name: string }[] } | null } };
  return data.__type?.fields.map(({ name }) => name) ?? [];
}

test('hubgraph dev serves the subgraph inside the common graph and composes again when it changes', async () => {
  const cwd = temporaryFolder({ 'schema.graphql': sdl, 'main.cjs': program });
  const port = await freePort();
  const { child, events } = start(cwd, port);
  await waitUntil(() => events().length === 1, 60_000);
  const url = events()[0]?.url ?? '';
  expect(await fieldsOf(url, 'NeuUlmHub')).toContain('operatorWorkplaces');
  expect(await fieldsOf(url, 'StateHub')).toContain('grant');

  writeFileSync(
    join(cwd, 'schema.graphql'),
    sdl.replace('operatorWorkplaces: [Workplaces!]!', 'operatorWorkplaces: [Desk!]!'),
  );
  await waitUntil(() => events().length === 2, 60_000);
  expect(events()[1]).toMatchObject({
    event: 'refused',
    findings: [{ message: { en: expect.stringContaining('Desk') as string } }],
  });
  expect(await fieldsOf(url, 'NeuUlmHub')).toContain('operatorWorkplaces');

  writeFileSync(join(cwd, 'schema.graphql'), sdl.replace(/\boperatorWorkplaces\b/g, 'desks'));
  await waitUntil(() => events().length === 3, 60_000);
  expect(events()[2]).toEqual({ event: 'recomposed' });
  await waitUntil(async () => (await fieldsOf(url, 'NeuUlmHub')).includes('desks'), 60_000);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
});

test('a subgraph that ends by itself ends it, as a problem', async () => {
  const args = [
    'dev',
    '--network',
    'neu-ulm',
    '--url',
    'http://127.0.0.1:1/graphql',
    '--',
    process.execPath,
    '-e',
    '0',
  ];
  const { exitCode, stdout } = await runHubgraph(args, { cwd: temporaryFolder() });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'The subgraph has ended.\n' });
});

test('a command that cannot be started is bad usage', async () => {
  const args = ['dev', '--network', 'neu-ulm', '--url', 'http://127.0.0.1:1/graphql', '--', './absent'];
  const { exitCode, stderr } = await runHubgraph(args, { cwd: temporaryFolder() });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The command ./absent cannot be started (ENOENT)');
});
