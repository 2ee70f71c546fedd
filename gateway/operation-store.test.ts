import { parse } from 'graphql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GatewayError } from './errors/gateway-error.ts';
import { prepareOperation } from './operation/prepare-operation.ts';
import { OperationStore } from './operation-store.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import { composeGraph } from '../test/testkit/federation/compose-graph.ts';

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
const text = 'query ($a: Boolean!) { networks { id name @include(if: $a) } }';

const compose = (name: string) =>
  composeGraph({ a: { sdl: `type Query { networks: [Network] } type Network { id: ID ${name} }` } });
const sdl = compose('name: String');
let supergraph: Supergraph;
let store: OperationStore;

beforeEach(() => {
  supergraph = loadSupergraph(sdl);
  store = new OperationStore(supergraph, { maxCachedOperations: 2, planningTimeoutMs: 5_000 });
});

afterEach(() => supergraph.planner.close());

const find = () => store.find('key', () => prepareOperation(supergraph, parse(text), null, rules));

it('plans an operation once, however many wait for it', async () => {
  const plan = vi.spyOn(supergraph.planner, 'plan');
  const compiled = await Promise.all(Array.from({ length: 10 }, () => store.compile(find(), { a: true }, 0)));
  expect(new Set(compiled).size).toBe(1);
  expect(plan).toHaveBeenCalledTimes(1);
});

it('keeps a variant for each outcome of the conditions', async () => {
  const withName = await store.compile(find(), { a: true }, 0);
  const without = await store.compile(find(), { a: false }, 0);
  expect(withName.variant.planned[0]?.toText()).toContain('name');
  expect(without.variant.planned[0]?.toText()).not.toContain('name');
  expect(await store.compile(find(), { a: true }, 0)).toBe(withName);
});

it('keeps a variant for each outcome of what clients are granted, and plans for both sorts of clients ahead', async () => {
  const shut = loadSupergraph(compose('name: String @authenticated'));
  const prepare = () => prepareOperation(shut, parse('{ networks { id name } }'), null, rules);
  const options = { maxCachedOperations: 2, planningTimeoutMs: 5_000 };
  const store = new OperationStore(shut, options);
  const operation = store.find('key', prepare);
  const [granted, refused] = [await store.compile(operation, {}, 0, '1'), await store.compile(operation, {}, 0, '0')];
  expect(granted.variant.planned[0]?.toText()).toContain('name');
  expect(refused.variant.planned[0]?.toText()).not.toContain('name');
  expect((await store.compile(operation, {}, 0)).variant.refused.size).toBe(1);

  const next = new OperationStore(shut, options);
  await next.adopt('key', operation, prepare(), [0]);
  const plan = vi.spyOn(shut.planner, 'plan');
  for (const grants of ['0', '1']) await next.compile(next.find('key', prepare), {}, 0, grants);
  expect(plan).not.toHaveBeenCalled();
  await shut.planner.close();
});

it('plans again what took too long, but not what cannot be planned', async () => {
  const plan = vi.spyOn(supergraph.planner, 'plan');
  plan.mockRejectedValueOnce(new GatewayError('PLANNING_TIMEOUT'));
  await expect(store.compile(find(), { a: true }, 0)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
  await expect(store.compile(find(), { a: true }, 0)).resolves.toBeDefined();
  plan.mockRejectedValueOnce(new GatewayError('PLANNING_FAILED'));
  await expect(store.compile(find(), { a: false }, 0)).rejects.toMatchObject({ code: 'PLANNING_FAILED' });
  await expect(store.compile(find(), { a: false }, 0)).rejects.toMatchObject({ code: 'PLANNING_FAILED' });
  expect(plan).toHaveBeenCalledTimes(3);
});

it('validates an operation once', () => {
  const prepare = vi.fn(() => prepareOperation(supergraph, parse(text), null, rules));
  expect(store.find('key', prepare)).toBe(store.find('key', prepare));
  expect(prepare).toHaveBeenCalledTimes(1);
});

it('plans operations that differ in names and aliases once', async () => {
  const plan = vi.spyOn(supergraph.planner, 'plan');
  const compile = async (query: string) =>
    await store.compile(
      store.find(query, () => prepareOperation(supergraph, parse(query), null, rules)),
      {},
      0,
    );
  await compile('{ networks { id name } }');
  await compile('query Other { all: networks { key: id id: name } }');
  expect(plan).toHaveBeenCalledTimes(1);
  await compile('{ networks { id name again: name } }');
  expect(plan).toHaveBeenCalledTimes(2);
});
