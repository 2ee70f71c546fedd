import { readdirSync, readFileSync } from 'node:fs';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { OperationPlanner } from './operation-planner.ts';

const byKeys = (keys: string) => `type Item ${keys} { id: ID! @shareable no: Int @shareable`;
const planner = new OperationPlanner({
  sdl: composeGraph({
    a: {
      sdl: `type Query { item: Item one: One } ${byKeys('@key(fields: "id") @key(fields: "no")')} size: Int } type One @key(fields: "id") { id: ID! size: Int item: Item }`,
    },
    b: {
      sdl: `
        ${byKeys('@key(fields: "id")')} size: Int @external price: Int @requires(fields: "size") label: String }
        type One @key(fields: "id") {
          id: ID! size: Int @external item: Item @external price: Int @requires(fields: "size") far: Int @requires(fields: "item { price }")
        }`,
    },
  }),
  overrideLabels: [],
});

const plan = (text: string, isNativeSkipped = false): string =>
  JSON.stringify(planner.plan({ text, overridePercentage: 0, isNativeSkipped }));

/** Our own planner asks entities by `BatchFetch` always; the native one does so only for several. */
const own = '"kind":"BatchFetch"';

it.each(['{ item { size label } }', '{ one { size price } }'])('leaves %s to the native planner', (text) => {
  expect(plan(text)).not.toContain(own);
  expect(plan(text, true)).toContain(own);
});

// Asked of the native planner (0.0.38), one of these kinds of operations in fifty ends the process.
it.each([
  '{ item { price } }',
  '{ one { item { price } } }',
  '{ one { far } }',
  '{ ...F } fragment F on Query { item { price } }',
])('keeps %s from the native planner', (text) => expect(plan(text)).toContain(own));

const examples = readdirSync('gateway/web/examples').filter((file) => file.endsWith('.graphql'));

it.each(examples)('takes the plan of the native planner for %s', (file) => {
  const sdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const text = readFileSync(`gateway/web/examples/${file}`, 'utf8');
  const planned = new OperationPlanner({ sdl, overrideLabels: [] }).plan({
    text,
    overridePercentage: 0,
    isNativeSkipped: false,
  });
  expect(planned).toEqual({ node: new QueryPlanner(sdl).plan(text, null, new Set(), 0).node });
});
