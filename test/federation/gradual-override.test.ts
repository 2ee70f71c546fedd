import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { describeGraph } from '../testkit/federation/describe-graph.ts';

function createGraph(label: string): GraphDefinition {
  return {
    old: {
      sdl: 'type Query { bill: Bill } type Bill @key(fields: "id") { id: ID! total: Int }',
      query: { bill: { id: '1', total: 1 } },
      rows: { Bill: [{ id: '1', total: 1 }] },
    },
    next: {
      sdl: `type Bill @key(fields: "id") { id: ID! total: Int @override(from: "old", label: "${label}") }`,
      rows: { Bill: [{ id: '1', total: 2 }] },
    },
  };
}
const query = '{ bill { total } }';

describeGraph('@override with a label that is off', createGraph('beta'), [
  { it: 'leaves the field with its old owner', query, data: { bill: { total: 1 } } },
]);
describeGraph(
  '@override with a label that is on',
  createGraph('beta'),
  [{ it: 'takes the field from its new owner', query, data: { bill: { total: 2 } } }],
  { overrideLabels: ['beta'] },
);
describeGraph('@override for none of the requests', createGraph('percent(0)'), [
  { it: 'leaves the field with its old owner', query, data: { bill: { total: 1 } } },
]);
describeGraph('@override for all requests', createGraph('percent(100)'), [
  { it: 'takes the field from its new owner', query, data: { bill: { total: 2 } } },
]);

let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(createGraph('percent(50)'));
});
afterAll(() => federation.stop());

it('@override for half of the requests: both owners are asked', async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, () => federation.ask(query)));
  const totals = answers.map(({ body }) => (body.data as { bill: { total: number } }).bill.total);
  expect([...new Set(totals)].sort()).toEqual([1, 2]);
});
