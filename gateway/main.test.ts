import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeGraph } from '../test/testkit/federation/compose-graph.ts';
import { startSubgraph } from '../test/testkit/federation/start-subgraph.ts';
import type { ReceivedRequest, SubgraphDefinition } from '../test/testkit/federation/subgraph-definition.ts';

const slow: SubgraphDefinition = {
  sdl: 'type Query { slow: Int }',
  resolvers: { Query: { slow: () => new Promise((resolve) => setTimeout(resolve, 300, 1)) } },
};

let folder: string;
let supergraph: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-main-'));
  supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composeGraph({ slow }));
  await writeFile(join(folder, 'broken.graphql'), 'type Query {');
});
afterAll(() => rm(folder, { recursive: true }));

function start(args: string[], stdio: 'ipc' | 'ignore' = 'ignore'): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', stdio],
    env: { PATH: process.env['PATH'] },
  });
}

async function runToEnd(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = start(args);
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit'), text(child.stdout!), text(child.stderr!)]);
  return { code: code as number, stdout, stderr };
}

it('prints help', async () => {
  expect(await runToEnd(['--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('--supergraph'),
  });
});

it.each([
  ['bad usage', ['--nope'], 2, /^Unknown option '--nope'.*\n$/],
  ['no supergraph', [], 2, /^Invalid configuration: supergraph: .*\n$/],
  [
    'a missing supergraph',
    ['--supergraph', 'nope.graphql'],
    1,
    /^The supergraph nope\.graphql cannot be read: there is no such file\n$/,
  ],
  ['a supergraph that is a folder', ['--supergraph', '.'], 1, /^The supergraph \. cannot be read: .*\n$/],
  [
    'an unknown subgraph',
    ['--supergraph', 'SUPERGRAPH', '--subgraph-url', 'x=http://127.0.0.1:1'],
    2,
    /^subgraphUrls: the supergraph has no subgraph "x"; it has slow\n$/,
  ],
])('ends with one line on stderr for %s', async (_, args, code, message) => {
  const given = args.map((arg) => (arg === 'SUPERGRAPH' ? supergraph : arg));
  expect(await runToEnd(given)).toEqual({ code, stdout: '', stderr: expect.stringMatching(message) });
});

it('ends with one line on stderr for a supergraph that is not valid', async () => {
  const { code, stderr } = await runToEnd(['--supergraph', join(folder, 'broken.graphql')]);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toContain('The supergraph is not valid: Syntax Error');
});

it('ends with one line on stderr for a taken port', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const result = await runToEnd(['--supergraph', supergraph, '--port', String(port)]);
  expect(result).toEqual({ code: 1, stdout: '', stderr: `Cannot listen on 127.0.0.1:${port}: it is taken.\n` });
  taken.close();
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'tells its parent its URL, and finishes what it has begun on %s',
  async (signal) => {
    const received: ReceivedRequest[] = [];
    const subgraph = await startSubgraph('slow', slow, received);
    const child = start(['--supergraph', supergraph, '--port', '0', '--subgraph-url', `slow=${subgraph.url}`], 'ipc');
    const [message] = (await once(child, 'message')) as [{ type: string; url: string }];
    expect(message).toEqual({ type: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/) });
    const answer = fetch(message.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
    });
    await expect.poll(() => received.length).toBe(1);
    child.kill(signal);
    const exit = once(child, 'exit');
    expect(await (await answer).json()).toEqual({ data: { slow: 1 } });
    expect(await exit).toEqual([0, null]);
    await subgraph.stop();
  },
);
