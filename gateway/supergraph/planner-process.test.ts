import { afterEach, expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { PlannerProcess } from './planner-process.ts';

/** A valid graph and operation that abort the planner (0.0.38, `mismatch_finder.rs`). Without the fault this test has to find another. */
const sdl = composeGraph({
  a: {
    sdl: `
      type Beta @key(fields: "owner { id }") @key(fields: "id") {
        id: ID! owner: Owner! @shareable parts: String @external need0: String! @external
        need1: String @requires(fields: "parts") need2: String @requires(fields: "need0")
      }
      type Owner @shareable { id: ID! }
      type Query { beta: Beta }`,
  },
  c: {
    sdl: `
      type Beta @key(fields: "owner { id }") { owner: Owner! @shareable parts: String @shareable }
      type Owner @shareable { id: ID! }`,
  },
  d: {
    sdl: `
      type Alpha { id: ID! items: [Beta]! }
      type Beta @key(fields: "id") { id: ID! parts: String @external need0: String! @requires(fields: "parts") }
      type Query { four: [Alpha] }`,
  },
});
const fatal = { text: '{ four { items { need1 } } }', overridePercentage: 0 };
const harmless = { text: '{ beta { parts } }', overridePercentage: 0 };
const timeoutMs = 20_000;

let planner = new PlannerProcess({ sdl, overrideLabels: [] });
afterEach(async () => {
  await planner.close();
  planner = new PlannerProcess({ sdl, overrideLabels: [] });
});

it('plans', async () => {
  await expect(planner.plan(harmless, timeoutMs)).resolves.toMatchObject({ kind: 'Sequence' });
});

it('survives an operation that aborts the planner, and plans the next', async () => {
  const [first, second] = await Promise.allSettled([planner.plan(fatal, timeoutMs), planner.plan(harmless, timeoutMs)]);
  expect(first).toMatchObject({ reason: { code: 'PLANNING_FAILED', detail: expect.stringContaining('panicked') } });
  expect(second).toMatchObject({ value: { kind: 'Sequence' } });
});

it('plans what came together with an operation that aborts it', async () => {
  const first = planner.plan(harmless, timeoutMs);
  const [second, third] = await Promise.allSettled([planner.plan(fatal, timeoutMs), planner.plan(harmless, timeoutMs)]);
  expect(await first).toMatchObject({ kind: 'Sequence' });
  expect(second).toMatchObject({ reason: { code: 'PLANNING_FAILED' } });
  expect(third).toMatchObject({ value: { kind: 'Sequence' } });
});

it('ends a plan that takes too long, and plans the next', async () => {
  process.kill((await planner.start()).pid, 'SIGSTOP');
  await expect(planner.plan(harmless, 200)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
  await expect(planner.plan(harmless, timeoutMs)).resolves.toMatchObject({ kind: 'Sequence' });
});

it('plans when its process was killed', async () => {
  process.kill((await planner.start()).pid, 'SIGKILL');
  await expect(planner.plan(harmless, timeoutMs)).resolves.toMatchObject({ kind: 'Sequence' });
});

it('leaves no listener behind with an answered question', async () => {
  const warned: string[] = [];
  const onWarning = ({ message }: Error): void => void warned.push(message);
  process.on('warning', onWarning);
  for (let asked = 0; asked < 20; asked++) await planner.plan(harmless, timeoutMs);
  await new Promise(setImmediate);
  process.off('warning', onWarning);
  expect(warned).toEqual([]);
});

it('says why an operation cannot be planned', async () => {
  await expect(planner.plan({ text: '{ nothing }', overridePercentage: 0 }, timeoutMs)).rejects.toMatchObject({
    code: 'PLANNING_FAILED',
    detail: expect.any(String),
  });
});

it('says why it cannot read a supergraph', async () => {
  const broken = new PlannerProcess({ sdl: 'not a supergraph', overrideLabels: [] });
  await expect(broken.start()).rejects.toMatchObject({ code: 'SUPERGRAPH_INVALID' });
});

it('fails what waits when it is closed', async () => {
  const failed = expect(planner.plan(harmless, timeoutMs)).rejects.toMatchObject({ code: 'PLANNING_FAILED' });
  await planner.close();
  await failed;
});
