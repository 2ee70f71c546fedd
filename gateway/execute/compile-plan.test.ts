import type { PlanNode } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import type { SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import { compilePlan } from './compile-plan.ts';
import { executePlan } from './execute-plan.ts';

const context = { possibleTypes: new Map([['Node', new Set(['Node', 'User', 'Group'])]]) };

const rootFetch = (operation: string, more: object = {}): PlanNode =>
  ({ kind: 'Fetch', serviceName: 'a', operationKind: 'query', operation, ...more }) as PlanNode;

const entityFetch = (typeCondition: string, field: string, more: object = {}): PlanNode =>
  rootFetch(
    `query($representations:[_Any!]!){_entities(representations:$representations){...on ${typeCondition}{${field}}}}`,
    {
      requires: [
        {
          kind: 'InlineFragment',
          typeCondition,
          selections: [
            { kind: 'Field', name: '__typename' },
            { kind: 'Field', name: 'id' },
          ],
        },
      ],
      ...more,
    },
  );

/** Runs a plan over canned answers; returns the data and the bodies that were sent. */
async function run(plan: PlanNode, answers: unknown[], variables: Record<string, unknown> = {}) {
  const sent: Record<string, unknown>[] = [];
  const outcome = await executePlan([compilePlan(plan, context)], {
    variables,
    scope: { signal: new AbortController().signal, forwardedHeaders: {}, requestId: '1', watch: null },
    send: async (_subgraph, body): Promise<SubgraphResult> => {
      sent.push(JSON.parse(body) as Record<string, unknown>);
      return {
        data: answers[sent.length - 1] as Record<string, unknown>,
        errors: [],
        hasEscapes: false,
        body: null,
        cachePolicy: null,
      };
    },
    log: { error: () => undefined },
    cache: null,
  });
  return { data: outcome.data, sent };
}

describe('compilePlan', () => {
  it.each([
    [true, 1],
    [false, 0],
    [undefined, 0],
  ])('runs a condition whose other clause is null (%s)', async (value, count) => {
    const plan = {
      kind: 'Condition',
      condition: 'c',
      ifClause: rootFetch('{a}'),
      elseClause: null,
    } as unknown as PlanNode;
    const { sent } = await run(plan, [{ a: 1 }], { c: value });
    expect(sent).toHaveLength(count);
  });

  it('fetches again at the root below a path, for every place', async () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        rootFetch('{list{q{__typename}}}'),
        { kind: 'Flatten', path: [{ Field: 'list' }, '@', { Field: 'q' }], node: rootFetch('{b{c}}') },
      ],
    };
    const { data } = await run(plan, [{ list: [{ q: {} }, { q: null }, { q: {} }] }, { b: { c: 1 } }]);
    expect(data).toEqual({ list: [{ q: { b: { c: 1 } } }, { q: null }, { q: { b: { c: 1 } } }] });
    const [first, , third] = data['list'] as { q: { b: unknown } }[];
    expect(first?.q.b).not.toBe(third?.q.b);
  });

  it('renames keys below lists and only in the named types', async () => {
    const outputRewrites = [
      {
        KeyRenamer: {
          path: [{ Key: 'u' }, { TypenameEquals: ['User'] }, { Key: '_internal_qp_alias_0' }],
          renameKeyTo: 'name',
        },
      },
    ];
    const answer = [
      { __typename: 'User', _internal_qp_alias_0: 'Ann' },
      { __typename: 'Group', _internal_qp_alias_0: 'x', name: 'All' },
    ];
    const { data } = await run(rootFetch('{u{__typename}}', { outputRewrites }), [{ u: [answer] }]);
    expect(data).toEqual({ u: [[{ __typename: 'User', name: 'Ann' }, answer[1]]] });
  });

  it('follows type conditions, also those of interfaces', async () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        rootFetch('{n{__typename id}}'),
        {
          kind: 'Flatten',
          path: [{ Field: 'n' }, '@', { TypeCondition: ['Node'] }],
          node: entityFetch('User', 'name'),
        },
      ],
    };
    const n = [
      { __typename: 'Note', id: '0' },
      { __typename: 'Group', id: '1' },
      { __typename: 'User', id: '2' },
    ];
    const { sent, data } = await run(plan, [{ n }, { _entities: [{ name: 'Ann' }] }]);
    expect(sent[1]?.['variables']).toEqual({ representations: [{ __typename: 'User', id: '2' }] });
    expect(data['n']).toEqual([
      { __typename: 'Note', id: '0' },
      { __typename: 'Group', id: '1' },
      { __typename: 'User', id: '2', name: 'Ann' },
    ]);
  });

  it('sets values in representations', async () => {
    const inputRewrites = [
      { ValueSetter: { path: [{ TypenameEquals: ['User'] }, { Key: '__typename' }], setValueTo: 'Node' } },
    ];
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        rootFetch('{n{__typename id}}'),
        { kind: 'Flatten', path: [{ Field: 'n' }], node: entityFetch('User', 'name', { inputRewrites }) },
      ],
    };
    const { sent, data } = await run(plan, [{ n: { __typename: 'User', id: '2' } }, { _entities: [{ name: 'Ann' }] }]);
    expect(sent[1]?.['variables']).toEqual({ representations: [{ __typename: 'Node', id: '2' }] });
    expect(data['n']).toEqual({ __typename: 'User', id: '2', name: 'Ann' });
  });

  it('sends nothing where there is nothing to represent', async () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        rootFetch('{n{__typename id}}'),
        { kind: 'Flatten', path: [{ Field: 'n' }, '@'], node: entityFetch('User', 'name') },
      ],
    };
    expect((await run(plan, [{ n: [] }])).sent).toHaveLength(1);
    expect((await run(plan, [{ n: null }])).sent).toHaveLength(1);
  });

  it.each(['Subscription', 'Defer'])('refuses %s', (kind) => {
    expect(() => compilePlan({ kind } as PlanNode, context)).toThrow(
      expect.objectContaining({ code: 'PLAN_NOT_SUPPORTED' }),
    );
  });
});
