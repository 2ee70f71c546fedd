import { anonymous } from './identity/identity.ts';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeGraph } from '../test/testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../test/testkit/federation/start-subgraph.ts';
import type { ReceivedRequest } from '../test/testkit/federation/subgraph-definition.ts';
import { waitUntil } from '../test/testkit/wait-until.ts';
import { Cancellation } from './in-flight/cancellation.ts';
import { prepareOperation } from './operation/prepare-operation.ts';
import { OperationExecutor } from './operation-executor.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

const rules = {
  maxDepth: 10,
  maxAliases: 10,
  maxRootFields: 10,
  maxDirectives: 10,
  maxFields: 10,
  maxInputDepth: 100,
  maxCost: 1_000_000,
  defaultListSize: 10,
  introspection: true,
};

let count: number;
let release: () => void;
let released: Promise<void>;
const graph = {
  a: {
    sdl: 'type Query { count(by: Int): Int } type Mutation { add: Int }',
    resolvers: {
      Query: { count: () => released.then(() => ++count) },
      Mutation: { add: () => released.then(() => ++count) },
    },
  },
};

let subgraph: RunningSubgraph;
let requests: ReceivedRequest[];
let supergraph: Supergraph;
let executor: OperationExecutor;

beforeEach(async () => {
  count = 0;
  ({ promise: released, resolve: release } = Promise.withResolvers<void>());
  requests = [];
  subgraph = await startSubgraph('a', graph.a, requests);
  supergraph = loadSupergraph(composeGraph(graph, new Map([['a', subgraph.url]])));
  executor = createExecutor(true);
  await executor.start();
});

afterEach(async () => {
  await executor.stop();
  await subgraph.stop();
});

function createExecutor(shareIdenticalRequests: boolean): OperationExecutor {
  const options = {
    store: { maxCachedOperations: 10, planningTimeoutMs: 5_000 },
    requestTimeoutMs: 60_000,
    subgraphClient: { timeoutMs: 30_000, maxResponseBytes: 10_000, breaker: { minFailures: 10, resetMs: 1_000 } },
    headers: {},
    operation: { introspection: true },
    shareIdenticalRequests,
    answerCache: null,
  };
  return new OperationExecutor(supergraph, options, { error: () => undefined });
}

interface Client {
  readonly variables?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: Cancellation;
}

const asker = { identity: anonymous, key: '' };

/** Plans an operation; what it returns executes it at once for a client. */
async function plan(query: string): Promise<(client?: Client) => Promise<unknown>> {
  const operation = executor.store.find(query, () => prepareOperation(supergraph, parse(query), null, rules));
  await executor.coerce(operation, {}, { grants: '', watch: null, client: asker });
  return async ({ variables = {}, headers = {}, signal = new Cancellation() } = {}) => {
    const scope = { requestId: '1', watch: null, signal, forwardedHeaders: headers, client: asker };
    return await executor.execute(operation, { queryHash: query, variables }, scope).then(
      (result) => JSON.parse(JSON.stringify(result.data)) as unknown,
      (thrown: Error & { code?: string }) => thrown.code,
    );
  };
}

/** Every client has asked before the subgraph answers the first. */
async function releaseAndAnswer(answers: readonly Promise<unknown>[]): Promise<unknown[]> {
  await waitUntil(() => requests.length > 0);
  release();
  return await Promise.all(answers);
}

describe('Identical requests in flight', () => {
  it('are one request to the subgraph, with one answer', async () => {
    const ask = await plan('{ count }');
    expect(await releaseAndAnswer([ask(), ask(), ask()])).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
    expect(requests).toHaveLength(1);
    expect(await ask()).toEqual({ count: 2 });
  });

  it('share what they ask of a subgraph where the rest differs', async () => {
    const [ask, other] = [await plan('{ count }'), await plan('{ count t: __typename }')];
    expect(await releaseAndAnswer([ask(), other()])).toEqual([{ count: 1 }, { count: 1, t: 'Query' }]);
    expect(requests).toHaveLength(1);
  });

  it.each<[differ: string, one: Client, two: Client]>([
    ['variables', { variables: { by: 1 } }, { variables: { by: 2 } }],
    ['forwarded headers', { headers: { authorization: 'a' } }, { headers: { authorization: 'b' } }],
    ['the presence of a header', { headers: { authorization: 'a' } }, {}],
  ])('are not identical with other %s', async (_, one, two) => {
    const ask = await plan('query ($by: Int) { count(by: $by) }');
    const answers = await releaseAndAnswer([ask(one), ask(two)]);
    expect(new Set(answers)).toEqual(new Set([{ count: 1 }, { count: 2 }]));
    expect(requests).toHaveLength(2);
  });

  it('are never shared when they are mutations', async () => {
    const add = await plan('mutation { add }');
    expect(await releaseAndAnswer([add(), add()])).toEqual(expect.arrayContaining([{ add: 1 }, { add: 2 }]));
    expect(requests).toHaveLength(2);
  });

  it('go on for the others when one client goes away', async () => {
    const ask = await plan('{ count }');
    const leaving = new Cancellation();
    const answers = [ask({ signal: leaving }), ask()];
    await waitUntil(() => requests.length > 0);
    leaving.abort();
    expect(await answers[0]).toBe('REQUEST_CANCELLED');
    expect((await releaseAndAnswer(answers))[1]).toEqual({ count: 1 });
  });

  it('are given up when all clients have gone', async () => {
    const ask = await plan('{ count }');
    const leaving = [new Cancellation(), new Cancellation()];
    const answers = leaving.map((signal) => ask({ signal }));
    await waitUntil(() => requests.length > 0);
    for (const signal of leaving) signal.abort();
    expect(await Promise.all(answers)).toEqual(['REQUEST_CANCELLED', 'REQUEST_CANCELLED']);
    await requests[0]?.abandoned;
  });

  it('do not join what began before a mutation that has ended', async () => {
    const [ask, add] = [await plan('{ count }'), await plan('mutation { fail: add }')];
    const signal = new Cancellation();
    const before = ask();
    await waitUntil(() => requests.length === 1);
    const mutation = add({ signal });
    await waitUntil(() => requests.length === 2);
    signal.abort();
    await mutation;
    const after = ask();
    await waitUntil(() => requests.length === 3);
    release();
    expect(await Promise.all([before, after])).toHaveLength(2);
  });
});

it('identical requests are run each on its own where sharing is off', async () => {
  await executor.stop();
  supergraph = loadSupergraph(supergraph.sdl);
  executor = createExecutor(false);
  await executor.start();
  const ask = await plan('{ count }');
  await releaseAndAnswer([ask(), ask()]);
  expect(requests).toHaveLength(2);
});
