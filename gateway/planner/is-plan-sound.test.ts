import { expect, it } from 'vitest';
import { readGraphOperation as read } from '../../test/testkit/federation/read-graph-operation.ts';
import type { GraphDefinition } from '../../test/testkit/federation/subgraph-definition.ts';

const requiring: GraphDefinition = {
  a: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! size: Int }' },
  b: {
    sdl: 'type Item @key(fields: "id") { id: ID! size: Int @external price: Int @requires(fields: "size") label: String }',
  },
};

const entities = (selections: string): string =>
  `query($representations:[_Any!]!){_entities(representations:$representations){...on Item{${selections}}}}`;
const sent = (...names: string[]) => [
  { kind: 'InlineFragment', typeCondition: 'Item', selections: names.map((name) => ({ kind: 'Field', name })) },
];

it.each([
  ['asks what it has', 'a', '{item{id size}}', [], true],
  ['asks a field of another subgraph', 'a', '{item{id price}}', [], false],
  ['asks an external field', 'b', entities('size'), sent('__typename', 'id'), false],
  ['asks with a key', 'b', entities('label'), sent('__typename', 'id'), true],
  ['asks without a key', 'b', entities('label'), sent('__typename'), false],
  ['sends what is required', 'b', entities('price'), sent('__typename', 'id', 'size'), true],
  ['does not send what is required', 'b', entities('price'), sent('__typename', 'id'), false],
])('knows whether a fetch is sound that %s', (_, serviceName, operation, requires, isSound) => {
  const plan = { kind: 'Fetch', serviceName, operation, requires };
  expect(read(requiring, '{ item { id } }').isSound(plan as never)).toBe(isSound);
});

it.each([
  ['String!', false],
  ['String', true],
])('knows whether fields of two types can stand beside each other (%s)', (type, isSound) => {
  const graph: GraphDefinition = {
    a: {
      sdl: `
        type Query { any: Any } union Any = A | B
        type A { part: Part } type Part { name: String } type B { part: Other } type Other { name: ${type} }`,
    },
  };
  const plan = { kind: 'Fetch', serviceName: 'a', operation: '{any{...on A{part{name}} ...on B{part{name}}}}' };
  expect(read(graph, '{ any { __typename } }').isSound(plan as never)).toBe(isSound);
});
