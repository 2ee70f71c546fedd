import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlannerProcess } from '../../gateway/supergraph/planner-process.ts';
import { transports } from '../subscriptions/collect.ts';
import { EventTopic } from '../testkit/event-topic.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type ReloadableGateway, startReloadable } from './start-reloadable.ts';

let gateway: ReloadableGateway;
let release: () => void;
let ticks: EventTopic<{ ticks: number }>;
const started = vi.spyOn(PlannerProcess.prototype, 'start');

async function start(swapGraceMs: number): Promise<void> {
  started.mockClear();
  ticks = new EventTopic();
  const { promise: released, resolve } = Promise.withResolvers<void>();
  release = resolve;
  const graphs = [1, 2].map((version) => ({
    [`a${version}`]: {
      sdl: `type Query { slow: Int version${version}: Int } type Subscription { ticks: Int }`,
      resolvers: {
        Query: { slow: () => released.then(() => version) },
        Subscription: {
          ticks: { subscribe: () => ticks.listen(), resolve: (event: unknown) => (event as { ticks: number }).ticks },
        },
      },
    },
  }));
  gateway = await startReloadable(graphs, { swapGraceMs });
}

beforeEach(() => start(60_000));
afterEach(() => gateway.stop());

async function swap(): Promise<void> {
  await gateway.replace(gateway.supergraphs[1] ?? '');
  const isSwapped = async () => (await gateway.ask('{ version2 }')).status === 200;
  await waitUntil(isSwapped);
}

/** Whether the planner process of the first supergraph is there. */
async function isFirstPlannerAlive(): Promise<boolean> {
  const [first] = started.mock.settledResults;
  if (first?.type !== 'fulfilled') return false;
  const { pid } = first.value;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('A request in flight is answered from the supergraph in which it began, whose planner then ends', async () => {
  const answer = gateway.ask('{ slow }');
  await waitUntil(() => gateway.requests.length === 1);
  await swap();
  expect(await isFirstPlannerAlive()).toBe(true);
  release();
  expect(await answer).toEqual({ status: 200, body: { data: { slow: 1 } } });
  expect((await gateway.ask('{ slow }')).body).toEqual({ data: { slow: 2 } });
  await waitUntil(async () => !(await isFirstPlannerAlive()));
});

describe.each(Object.entries(transports))('A subscription over %s', (_, subscribe) => {
  const question = { query: 'subscription { ticks }' };

  it('goes on with the supergraph in which it began, which keeps no planner for it', async () => {
    const subscription = subscribe(gateway.url, question);
    await waitUntil(() => ticks.listenerCount === 1);
    await swap();
    await waitUntil(async () => !(await isFirstPlannerAlive()));
    ticks.publish({ ticks: 7 });
    await waitUntil(() => subscription.results.length === 1);
    expect(subscription.results).toEqual([{ data: { ticks: 7 } }]);
    subscription.leave();
    await waitUntil(() => ticks.listenerCount === 0);
  });

  it('is completed when the time that it is given passes, and can be opened again', async () => {
    await gateway.stop();
    await start(1_000);
    const subscription = subscribe(gateway.url, question);
    await waitUntil(() => ticks.listenerCount === 1);
    await swap();
    expect(await subscription.end).toBeUndefined();
    await waitUntil(() => ticks.listenerCount === 0);
    const next = subscribe(gateway.url, question);
    await waitUntil(() => ticks.listenerCount === 1);
    expect(gateway.requests.at(-1)?.subgraph).toBe('a2');
    next.leave();
  });
});
