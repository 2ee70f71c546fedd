import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QueryPlanner } from '../../gateway/supergraph/query-planner.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type ReloadableGateway, startReloadable } from './start-reloadable.ts';

const sdl = 'type Query { used(by: Int): Int other: Int';
const graphs = [`${sdl} removed: Int }`, `${sdl} added: Int }`].map((sdl) => ({
  a: { sdl, query: { used: 1, other: 2, removed: 3, added: 4 } },
}));

const plan = vi.spyOn(QueryPlanner.prototype, 'plan');
let gateway: ReloadableGateway;

beforeEach(async () => {
  gateway = await startReloadable(graphs);
});
afterEach(() => gateway.stop());

/** Puts the second supergraph in place, and asks the planner of how much until it is served. */
async function swap(): Promise<string[]> {
  plan.mockClear();
  await gateway.replace(gateway.supergraphs[1] ?? '');
  await waitUntil(async () => {
    const { body } = await gateway.ask('{ __type(name: "Query") { fields { name } } }');
    return JSON.stringify(body).includes('added');
  });
  return plan.mock.calls.map(([operation]) => operation.toText().replaceAll(/\s+/g, ' '));
}

it('The first request of a used operation after a swap waits for no plan', async () => {
  await gateway.ask('{ used }');
  expect(await swap()).toEqual(['{ used }']);
  plan.mockClear();
  expect((await gateway.ask('{ used }')).body).toEqual({ data: { used: 1 } });
  expect(plan).not.toHaveBeenCalled();
  expect((await gateway.ask('{ other }')).body).toEqual({ data: { other: 2 } });
  expect(plan).toHaveBeenCalledTimes(1);
});

it('Each variant that was asked for is planned ahead', async () => {
  const query = 'query ($with: Boolean!, $by: Int!) { used(by: $by) other @include(if: $with) }';
  await gateway.ask(query, { with: true, by: 1 });
  await gateway.ask(query, { with: false, by: 1 });
  expect(await swap()).toHaveLength(2);
  plan.mockClear();
  expect((await gateway.ask(query, { with: true, by: 2 })).body).toEqual({ data: { used: 1, other: 2 } });
  expect((await gateway.ask(query, { with: false, by: 2 })).body).toEqual({ data: { used: 1 } });
  expect(plan).not.toHaveBeenCalled();
});

it('An operation that is valid no more is dropped, and refused when it is asked', async () => {
  await gateway.ask('{ removed }');
  await gateway.ask('{ used }');
  expect(await swap()).toEqual(['{ used }']);
  const { status, body } = await gateway.ask('{ removed }');
  expect({ status, code: body.errors?.[0]?.extensions?.['code'] }).toEqual({
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
});
