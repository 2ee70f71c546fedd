import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GatewayProcess, startGatewayProcess } from '../faults/gateway-process.ts';
import { post } from '../faults/post.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { type FaultyProxies, startProxies } from './start-proxies.ts';
import { findMisfit } from './find-misfit.ts';
import { fuzzSettings } from './fuzz-settings.ts';
import { damage, marker } from './mutate-answer.ts';

const shapes = [
  { __typename: 'Circle', id: '1', radius: 1.5 },
  { __typename: 'Square', id: '2', side: 2 },
  { __typename: 'Circle', id: '3', radius: 0 },
];
const graph: GraphDefinition = {
  shapes: {
    sdl: `type Query { shapes: [Shape!] first: Shape things: [Thing]! count: Int! }
      interface Shape { id: ID! } union Thing = Circle | Note
      type Circle implements Shape @key(fields: "id") { id: ID! radius: Float! }
      type Square implements Shape @key(fields: "id") { id: ID! side: Int }
      type Note { text: String! tags: [String!] lines: [[Int!]!] }`,
    query: {
      shapes,
      first: shapes[1],
      things: [shapes[0], { __typename: 'Note', text: 'a "quoted" ✓', tags: ['x', 'y'], lines: [[1, 2], []] }, null],
      count: 3,
    },
  },
  looks: {
    sdl: `enum Color { RED GREEN } type Look { color: Color! name: String isBright: Boolean! }
      type Circle @key(fields: "id") { id: ID! color: Color look: Look! }
      type Square @key(fields: "id") { id: ID! color: Color! look: Look }`,
    rows: {
      Circle: ['1', '3'].map((id) => ({ id, color: 'RED', look: { color: 'GREEN', name: id, isBright: true } })),
      Square: [{ id: '2', color: 'GREEN', look: { color: 'RED', name: null, isBright: false } }],
    },
  },
};
const publicSchema = buildSchema(`
  type Query { shapes: [Shape!] first: Shape things: [Thing]! count: Int! }
  interface Shape { id: ID! } union Thing = Circle | Note
  type Circle implements Shape { id: ID! radius: Float! color: Color look: Look! }
  type Square implements Shape { id: ID! side: Int color: Color! look: Look }
  type Note { text: String! tags: [String!] lines: [[Int!]!] }
  enum Color { RED GREEN } type Look { color: Color! name: String isBright: Boolean! }`);

const look = 'look { __typename color name isBright }';
const ofShape = `__typename id ... on Circle { radius color ${look} } ... on Square { side tint: color style: ${look} }`;
const questions = [
  `{ __typename shapes { ${ofShape} } }`,
  `{ __typename shapes { ${ofShape} } first { ${ofShape} } count things { __typename ... on Circle { id ${look} } ... on Note { text tags lines } } }`,
  `{ __typename things { __typename ... on Note { text lines } } count }`,
];

let folder: string;
let subgraphs: RunningSubgraph[];
let proxies: FaultyProxies;
let gateway: GatewayProcess;
const whole = new Map<string, string>();

beforeAll(async () => {
  subgraphs = [];
  for (const [name, definition] of Object.entries(graph)) subgraphs.push(await startSubgraph(name, definition, []));
  proxies = await startProxies(subgraphs.map(({ url }) => url));
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-fuzz-'));
  const file = join(folder, 'supergraph.graphql');
  const urls = new Map(Object.keys(graph).map((name, index) => [name, proxies.urls[index] ?? '']));
  await writeFile(file, composeGraph(graph, urls));
  // The breaker would keep answers from the gateway that it is to read.
  gateway = await startGatewayProcess([
    '--supergraph',
    file,
    '--breaker-min-failures',
    '1000000',
    '--log-level',
    'fatal',
  ]);
  for (const question of questions) whole.set(question, (await post(gateway.url, question)).text);
});

afterAll(async () => {
  await gateway.end('SIGTERM');
  await proxies.stop();
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

/** What is wrong with an answer; null where nothing is. */
function findFault(question: string, { status, text }: { status: number; text: string }): string | null {
  if (status !== 200) return `status ${status}`;
  if (text.includes(marker)) return 'tells what the subgraph sent';
  const { data, errors = [] } = JSON.parse(text) as Answer;
  const unexplained = errors.find(
    ({ message, extensions }) => typeof message !== 'string' || typeof extensions?.code !== 'string',
  );
  if (unexplained || errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR'))
    return 'has errors of an unknown kind';
  if (data === null) return errors.length > 0 ? null : 'null without an error';
  const { selectionSet } = parse(question).definitions[0] as OperationDefinitionNode;
  return findMisfit(data, publicSchema.getQueryType() as never, selectionSet, publicSchema);
}

it('Whatever subgraphs answer, a client gets what the schema promises, and nothing that is not its business', async () => {
  expect([...whole.values()].filter((answer) => answer.includes('errors'))).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...questions), fc.constantFrom(0, 1), damage, async (question, at, change) => {
      proxies.damage(at, change);
      const answer = await post(gateway.url, question);
      proxies.damage(at, null);
      expect(findFault(question, answer), answer.text).toBeNull();
      expect(gateway.isEnded()).toBe(false);
      expect((await post(gateway.url, question)).text).toBe(whole.get(question));
    }),
    fuzzSettings(400),
  );
}, 600_000);
