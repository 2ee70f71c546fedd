import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PlannerFacts, PlannerProcess } from '../../gateway/supergraph/planner-process.ts';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { waitUntil } from '../testkit/wait-until.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

/** Every subgraph could resolve every level: as many plans as subgraphs to the power of the depth. */
function everywhere(names: readonly string[]): GraphDefinition {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        sdl: `type Query { item: Item @shareable }
          type Item @key(fields: "id") { id: ID! next: Item @shareable other: Item @shareable ${name}: String }`,
        query: { item: { id: '1', [name]: name, next: null, other: null } },
        rows: { Item: [{ id: '1', [name]: name }] },
      },
    ]),
  );
}

describe('The planner is bounded', () => {
  const names = ['a', 'b', 'c', 'd'];
  const leaves = names.join(' ');
  const below = Array.from({ length: 24 }).reduce<string>(
    (below) => `${leaves} next { ${below} } other { ${leaves} }`,
    'id',
  );

  it('CVE-2025-32031, a planner shortcut without a budget: fields that all subgraphs share are planned', async () => {
    federation = await startFederation(everywhere(names));
    const { body } = await federation.ask(`{ item { ${below} } }`);
    const data = { item: { a: 'a', b: 'b', c: 'c', d: 'd', next: null, other: null } };
    expect(body).toEqual({ data });
  });

  it('CVE-2025-32031: what takes longer than the planning time is given up, and the gateway goes on', async () => {
    federation = await startFederation(everywhere(names), { planningTimeoutMs: 1 });
    const { status, body } = await federation.ask(`{ item { ${below} } }`);
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'PLANNING_TIMEOUT' });
    expect((await federation.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('a request waits for its plan no longer than it has time, and its client reads that', async () => {
    const started = vi.spyOn(PlannerProcess.prototype, 'start');
    federation = await startFederation(everywhere(names), { requestTimeoutMs: 500, planningTimeoutMs: 60_000 });
    const facts = (await started.mock.results[0]?.value) as PlannerFacts;
    process.kill(facts.pid, 'SIGSTOP');
    const asked = [1, 2].map(() => federation.ask(`{ item { ${below} } }`));
    for (const { status, body } of await Promise.all(asked)) {
      expect([status, body.errors?.[0]?.extensions]).toEqual([
        504,
        expect.objectContaining({ code: 'GATEWAY_TIMEOUT' }),
      ]);
    }
    started.mockRestore();
  });

  it.each([
    ['POST', (query: string) => federation.ask(query, {}, { 'x-forwarded-for': '198.51.100.2' })],
    ['WebSocket', (query: string) => transports.WebSocket(federation.url, { query }).end],
  ])('what one client asks for waits for no more than one turn of another, over %s', async (_, ask) => {
    const [started, planned] = [
      vi.spyOn(PlannerProcess.prototype, 'start'),
      vi.spyOn(PlannerProcess.prototype, 'plan'),
    ];
    federation = await startFederation(everywhere(['a', 'b', 'c']), { trustedProxies: ['127.0.0.1', '::1'] });
    const facts = (await started.mock.results[0]?.value) as PlannerFacts;
    process.kill(facts.pid, 'SIGSTOP');
    let answered = 0;
    const others = Array.from({ length: 100 }, async (_, number) => {
      const below = Array.from({ length: 7 }).reduce<string>(
        (below, _, level) => `${number & (1 << level) ? 'b c' : 'c'} next { ${below} }`,
        'a',
      );
      const { status } = await federation.ask(`{ item { ${below} } }`, {}, { 'x-forwarded-for': '198.51.100.1' });
      answered++;
      return status;
    });
    await waitUntil(() => planned.mock.calls.length === 100);
    const mine = ask('{ item { b other { c } } }');
    await waitUntil(() => planned.mock.calls.length === 101);
    process.kill(facts.pid, 'SIGCONT');
    await mine;
    expect(answered).toBeLessThan(30);
    expect(new Set(await Promise.all(others))).toEqual(new Set([200]));
    started.mockRestore();
    planned.mockRestore();
  });

  it('CVE-2024-43414, a planner that loops over shared fields: keys that lead round in a circle are planned', async () => {
    federation = await startFederation({
      a: {
        sdl: 'type Query { t: T } type T @key(fields: "id") { id: ID! s: S @shareable } type S @key(fields: "x") { x: ID! }',
        query: { t: { id: '1', s: { x: '1' } } },
      },
      b: {
        sdl: 'type T @key(fields: "id") { id: ID! s: S @shareable } type S @key(fields: "x") @key(fields: "y") { x: ID! y: ID! }',
        rows: { S: [{ x: '1', y: '2' }], T: [{ id: '1', s: { x: '1', y: '2' } }] },
      },
      c: {
        sdl: 'type S @key(fields: "y") @key(fields: "z { id }") { y: ID! z: T @shareable } type T @key(fields: "id") { id: ID! leaf: Int }',
        rows: { S: [{ y: '2', z: { id: '1', leaf: 7 } }], T: [{ id: '1', leaf: 7 }] },
      },
    });
    const query = Array.from({ length: 8 }).reduce<string>((below) => `s { x y z { leaf ${below} } }`, 'id');
    const { body } = await federation.ask(`{ t { ${query} } }`);
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data).match(/"leaf":7/g)).toHaveLength(8);
  });
});
