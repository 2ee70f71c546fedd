import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import type { GraphDefinition } from '../../test/testkit/federation/subgraph-definition.ts';
import { GraphOperation } from './graph-operation.ts';
import { PlainWays } from './plain-routes.ts';
import { PlanningError } from './planning-error.ts';
import { readJoinGraph } from './read-join-graph.ts';

function read(graph: GraphDefinition, text: string): GraphOperation {
  return new GraphOperation(
    readJoinGraph(parse(composeGraph(graph)), () => false),
    parse(text),
  );
}

/** Interfaces all the way down: asked for each concrete type on its own, six levels are a million fields. */
function nest(type: string): GraphDefinition {
  const members = Array.from({ length: 10 }, (_, index) => `type T${index} implements Node { id: ID! next: ${type} }`);
  return { a: { sdl: `type Query { node: Node } interface Node { id: ID! next: Node } ${members.join('\n')}` } };
}
const deep = '{ node { next { next { next { next { next { next { next { id } } } } } } } } }';

const requiring: GraphDefinition = {
  a: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! size: Int }' },
  b: {
    sdl: 'type Item @key(fields: "id") { id: ID! size: Int @external price: Int @requires(fields: "size") label: String }',
  },
};

const choosing: GraphDefinition = {
  a: {
    sdl: `
      type Query { item: Item both: Item @shareable keyed: Keyed node: Node } type Mutation { item: Item }
      type Item @key(fields: "id") { id: ID! size: Int } interface Node { id: ID! } type Leaf implements Node { id: ID! }
      type Keyed @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! }`,
  },
  b: {
    sdl: `
      type Query { both: Item @shareable }
      type Keyed @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! label: String }
      type Item @key(fields: "id") {
        id: ID! label: String shared: Int @shareable size: Int @external price: Int @requires(fields: "size")
      }`,
  },
  c: { sdl: 'type Item @key(fields: "id") { id: ID! shared: Int @shareable }' },
};

it('asks an interface itself where its types answer alike', () => {
  const plan = read(nest('Node'), deep).plan();
  expect(JSON.stringify(plan).length).toBeLessThan(1_000);
});

it('gives up an operation that takes too many steps', () => {
  expect(() => read(nest('Node!'), deep).plan()).toThrow(PlanningError);
});

it('names a variable for representations as no variable of the client', () => {
  const graph: GraphDefinition = {
    a: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! }' },
    b: { sdl: 'type Item @key(fields: "id") { id: ID! name(of: Int): String }' },
  };
  const plan = read(graph, 'query ($representations: Int) { item { name(of: $representations) } }').plan();
  expect(plan).toMatchObject({
    nodes: [
      {},
      {
        operation:
          'query($_representations:[_Any!]!,$representations: Int){_entities(representations:$_representations){...on Item{name(of: $representations)}}}',
        variableUsages: ['representations'],
      },
    ],
  });
});

it.each([
  ['query', { kind: 'Fetch', operation: 'query{item{__typename id}}' }],
  ['mutation', { kind: 'Fetch', operationKind: 'mutation', operation: 'mutation{item{__typename id}}' }],
  ['subscription', { kind: 'Subscription', primary: { operation: 'subscription{item{__typename id}}' } }],
])('begins a %s in its own way and goes on with entities', (kind, first) => {
  const root = `type Query { item: Item } type Mutation { item: Item } type Subscription { item: Item }`;
  const graph: GraphDefinition = {
    a: { sdl: `${root} type Item @key(fields: "id") { id: ID! }` },
    b: { sdl: 'type Item @key(fields: "id") { id: ID! label: String }' },
  };
  expect(read(graph, `${kind} { item { label } }`).plan()).toMatchObject({
    kind: 'Sequence',
    nodes: [first, { kind: 'BatchFetch', operationKind: 'query', serviceName: 'b' }],
  });
});

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

it.each([
  ['a leaf that is right here', '{ item { id } }', true],
  ['a field that one other subgraph has', '{ item { id label } }', true],
  ['a field with what it requires', '{ item { price } }', true],
  [
    'a query with several root fields and fragments',
    '{ item { ...F } one: item { ... on Item { label } } } fragment F on Item { id }',
    true,
  ],
  ['a root field that several subgraphs have', '{ both { id } }', false],
  ['an entity that several subgraphs know more of', '{ item { shared } }', false],
  ['an entity with several keys', '{ keyed { label } }', false],
  ['an abstract type', '{ node { id } }', false],
  ['a directive', '{ item { id @any } }', false],
  ['a mutation', 'mutation { item { id } }', false],
])('plans plainly where there is one way only: %s', (_, text, isPlain) => {
  const graph = readJoinGraph(parse(composeGraph(choosing)), () => false);
  const plan = new GraphOperation(graph, parse(text)).planPlainly(new PlainWays(graph));
  expect(plan !== undefined).toBe(isPlain);
  if (plan) expect(plan).toEqual(read(choosing, text).plan());
});

it('asks for what one entity has in one subgraph together, when all that it requires is there', () => {
  expect(read(requiring, '{ item { label price } }').plan()).toMatchObject({
    nodes: [{ serviceName: 'a' }, { operation: entities('price label') }],
  });
});

it('asks before for what another subgraph needs', () => {
  const graph: GraphDefinition = {
    ...requiring,
    c: {
      sdl: 'type Item @key(fields: "id") { id: ID! label: String @external title: String @requires(fields: "label") }',
    },
  };
  const plan = JSON.stringify(read(graph, '{ item { title price } }').plan());
  expect(plan.match(/"serviceName":"b"/g)).toHaveLength(1);
});

const behindInterface: GraphDefinition = {
  a: {
    sdl: `
      type Query { items: [Item] } interface Item { any: Any size: Int }
      type Hub implements Item { any: Any size: Int } type Offer implements Item { any: Any size: Int }
      union Any = A | B type A { value: String! label: String } type B { value: String label: String }`,
  },
};

it('asks a type of an interface alone for what is wanted of no other', () => {
  const text = '{ items { size any { ... on A { label } } ... on Offer { size any { ... on A { label value } } } } }';
  expect(read(behindInterface, text).plan()).toMatchObject({
    operation:
      'query{items{__typename size any{__typename ...on A{label}} ...on Offer{any{__typename ...on A{label value}}}}}',
  });
});

it('gives an alias to a field that cannot stand beside another one at the same place of the answer', () => {
  const text = `{ items { any { ... on A { value } } ... on Offer { any { ... on B { value } } } ... on Hub { any { ... on B { value } } } } }`;
  const any = (...on: string[]) => `any{__typename ${on.join(' ')}}`;
  const aliased = '_internal_qp_alias_0';
  expect(read(behindInterface, text).plan()).toMatchObject({
    operation: `query{items{__typename ${any('...on A{value}')} ${['Hub', 'Offer']
      .map((type) => `...on ${type}{${any(`...on B{${aliased}:value}`)}}`)
      .join(' ')}}}`,
    outputRewrites: ['Hub', 'Offer'].map((type) => ({
      KeyRenamer: {
        path: [
          { Key: 'items' },
          { TypenameEquals: [type] },
          { Key: 'any' },
          { TypenameEquals: ['B'] },
          { Key: aliased },
        ],
        renameKeyTo: 'value',
      },
    })),
  });
});
