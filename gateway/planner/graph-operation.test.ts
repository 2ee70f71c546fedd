import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import type { GraphDefinition } from '../../test/testkit/federation/subgraph-definition.ts';
import { readGraphOperation as read } from '../../test/testkit/federation/read-graph-operation.ts';
import { GraphOperation } from './graph-operation.ts';
import { PlainWays } from './plain-routes.ts';
import { PlanningError } from './planning-error.ts';
import { readJoinGraph } from './read-join-graph.ts';

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

const entities = (selections: string): string =>
  `query($representations:[_Any!]!){_entities(representations:$representations){...on Item{${selections}}}}`;

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
