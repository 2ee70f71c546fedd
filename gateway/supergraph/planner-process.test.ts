import { afterEach, expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { PlannerProcess } from './planner-process.ts';

/** A valid graph and operation that abort the native planner (0.0.38, `mismatch_finder.rs`). */
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

it('plans an operation that would abort the native planner, with the same process', async () => {
  const { pid } = await planner.start();
  await expect(planner.plan(fatal, timeoutMs)).resolves.toMatchObject({ kind: 'Sequence' });
  expect((await planner.start()).pid).toBe(pid);
});

it('plans what was asked when its process ended, and what waited', async () => {
  const { pid } = await planner.start();
  process.kill(pid, 'SIGSTOP');
  const plans = [harmless, harmless, fatal].map((request) => planner.plan(request, timeoutMs));
  process.kill(pid, 'SIGKILL');
  await expect(Promise.all(plans)).resolves.toHaveLength(3);
  expect((await planner.start()).pid).not.toBe(pid);
});

it('plans itself what takes the native planner too long, and plans the next', async () => {
  process.kill((await planner.start()).pid, 'SIGSTOP');
  await expect(planner.plan(harmless, timeoutMs / 20)).resolves.toMatchObject({ kind: 'Sequence' });
  await expect(planner.plan(harmless, timeoutMs)).resolves.toMatchObject({ kind: 'Sequence' });
});

it('gives up what takes both planners too long', async () => {
  process.kill((await planner.start()).pid, 'SIGSTOP');
  const fields = Array.from({ length: 40_000 }, (_, index) => `f${index}: parts`);
  const tooMuch = { text: `{ beta { ${fields.join(' ')} } }`, overridePercentage: 0 };
  await expect(planner.plan(tooMuch, timeoutMs / 20)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
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
