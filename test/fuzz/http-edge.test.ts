import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogue } from '../../gateway/errors/catalogue.ts';
import { type GatewayProcess, startGatewayProcess } from '../faults/gateway-process.ts';
import { post } from '../faults/post.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { fuzzSettings } from './fuzz-settings.ts';
import { rawRequest } from './raw-request.ts';
import { sendMessages } from './send-messages.ts';
import { sendRaw } from './send-raw.ts';
import { type SocketMessages, socketMessages } from './socket-messages.ts';

const a: SubgraphDefinition = {
  sdl: `scalar Any type Query { hello: String echo(x: Any): Any must: Int! secret: String @inaccessible }
    type Mutation { change: Int } type Subscription { tick: Int }`,
  resolvers: {
    Query: {
      hello: () => 'world',
      echo: (_, { x }) => x,
      must: () => {
        throw new Error('of the subgraph alone');
      },
    },
    Mutation: { change: () => 1 },
    Subscription: { tick: { subscribe: tickOnce, resolve: (event) => event as unknown } },
  },
};

async function* tickOnce(): AsyncGenerator<number> {
  yield 1;
}

/** Codes of Apollo Server's, and of the subgraph's own errors. */
const ecosystem: ReadonlySet<string> = new Set(['PERSISTED_QUERY_NOT_FOUND']);

/** What nobody outside is to see: code, folders, the subgraph, the system's errors. */
const internals = /node_modules|\.[jt]s:\d|\bat \w+ \(|of the subgraph alone|undici|ECONN|call stack|\bsecret\b/;

let folder: string;
let subgraph: RunningSubgraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  subgraph = await startSubgraph('a', a, []);
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-fuzz-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeGraph({ a }, new Map([['a', subgraph.url]])));
  gateway = await startGatewayProcess([
    '--supergraph',
    file,
    '--client-timeout-ms',
    '2000',
    '--max-body-bytes',
    '15000',
  ]);
});

afterAll(async () => {
  await gateway.end('SIGTERM');
  await subgraph.stop();
  await rm(folder, { recursive: true });
});

/** What is wrong with an answer; null where nothing is. */
function findFault(answer: string): string | null {
  if (internals.test(answer)) return 'tells of its inside';
  const codes = [...answer.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
  const isFailure = /^HTTP\/1\.1 5\d\d/m.test(answer);
  if (isFailure && codes.length === 0) return 'failed without a code';
  const unknown = codes.find((code) => !(code in catalogue) && !ecosystem.has(code));
  if (unknown) return `has a code that no page explains: ${unknown}`;
  return codes.includes('INTERNAL_SERVER_ERROR') ? 'was not foreseen' : null;
}

function listUnforeseen(): string[] {
  const lines = gateway.log().split('\n');
  return lines.filter((line) => /INTERNAL_SERVER_ERROR|a WebSocket connection failed/.test(line));
}

it('Whatever comes over a socket is answered or closed, tells nothing, and harms nobody', async () => {
  await fc.assert(
    fc.asyncProperty(rawRequest, async (request) => {
      const answer = await sendRaw(gateway.url, request);
      expect(findFault(answer), answer).toBeNull();
      expect(gateway.isEnded()).toBe(false);
      expect(await post(gateway.url, '{ hello }')).toEqual({ status: 200, text: '{"data":{"hello":"world"}}\n' });
    }),
    fuzzSettings(400),
  );
  expect(listUnforeseen()).toEqual([]);
}, 600_000);

it('Whatever a client says in a WebSocket is answered or closes it, tells nothing, and harms nobody', async () => {
  const examples: [SocketMessages][] = [
    [[`{"type":"${'ä'.repeat(80)}"}`]],
    [['{"type":"connection_init","payload":{"x":{"toString":1}}}']],
  ];
  // More connections than a client may have at once: one that is not given back is missing in the end.
  await fc.assert(
    fc.asyncProperty(socketMessages, async (messages) => {
      const answer = await sendMessages(gateway.url, messages);
      expect(answer).not.toBe('hangs');
      expect(findFault(answer), answer).toBeNull();
      expect(gateway.isEnded()).toBe(false);
      expect(await post(gateway.url, '{ hello }')).toEqual({ status: 200, text: '{"data":{"hello":"world"}}\n' });
    }),
    { ...fuzzSettings(150), examples },
  );
  expect(listUnforeseen()).toEqual([]);
}, 600_000);
