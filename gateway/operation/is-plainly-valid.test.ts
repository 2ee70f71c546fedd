import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { isPlainlyValid } from './is-plainly-valid.ts';

const schema = buildSchema(`
  directive @own on FIELD | QUERY | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
  type Query { item(id: ID!, size: Int, of: [Int!], filter: Filter, order: Order = UP): Item any: Any node: Node price: Price }
  type Mutation { add(name: String!): Item }
  type Subscription { item: Item }
  enum Order { UP DOWN }
  input Filter { text: String!, sizes: [Int!] nested: Filter, most: Int! = 3 }
  input One @oneOf { a: Int b: Int }
  interface Node { id: ID! }
  type Item implements Node { id: ID! name: String parts(first: Int): [Item!]! }
  type Other implements Node { id: ID! label: Int }
  type Price { cents(one: One, any: Anything): Int }
  scalar Anything
  union Any = Item | Other
`);

it.each([
  '{ item(id: 1) { id name key: id parts(first: 2) { __typename name } } }',
  'query A { any { __typename ... on Item { name } ... on Other { label } } }',
  '{ node { id ... { __typename } ... on Item { name } } }',
  'query ($id: ID!, $of: [Int!]!) { item(id: $id, of: $of, size: null) { id @skip(if: true) name @include(if: false) } }',
  'query ($if: Boolean!, $t: String!) { item(id: "a", order: DOWN, filter: { text: $t, sizes: 1 }) @include(if: $if) { id } }',
  'query ($one: Int!) { item(id: 1, of: [1, $one], filter: { text: "", nested: { text: "", most: 4 } }) { ...F } } fragment F on Item { parts { ...G } name } fragment G on Item { id }',
  'mutation { add(name: "a") { id } }',
  '{ price { cents(any: 3) } }',
])('knows that %s is valid', (text) => {
  expect(validate(schema, parse(text))).toEqual([]);
  expect(isPlainlyValid(schema, parse(text))).toBe(true);
});

it.each([
  '{ item { id } }',
  '{ item(id: 1, id: 1) { id } }',
  '{ item(id: 1, size: 3000000000) { id } }',
  '{ item(id: 1, size: "1") { id } }',
  '{ item(id: null) { id } }',
  '{ item(id: 1, other: 1) { id } }',
  '{ item(id: 1, order: LEFT) { id } }',
  '{ item(id: 1, of: [null]) { id } }',
  '{ item(id: 1, of: { a: 1 }) { id } }',
  '{ item(id: 1, filter: {}) { id } }',
  '{ item(id: 1, filter: { text: "", text: "" }) { id } }',
  '{ item(id: 1, filter: { text: "", constructor: "" }) { id } }',
  '{ item(id: 1, filter: { text: "", most: null }) { id } }',
  '{ item(id: 1) }',
  '{ item(id: 1) { id { a } } }',
  '{ item(id: 1) { unknown } }',
  '{ item(id: 1) { constructor } }',
  '{ item(id: 1) { __typename(a: 1) } }',
  '{ item(id: 1) { __typename { a } } }',
  '{ item(id: 1) { id: name id } }',
  '{ item(id: 1) { parts(first: 1) { id } } item(id: 2) { id } }',
  '{ item(id: 1) { id ...F } } fragment F on Item { id: name }',
  '{ item(id: 1) { ...F } } fragment F on Item { parts { ...F } }',
  '{ item(id: 1) { ...F } }',
  '{ item(id: 1) { id } } fragment F on Item { id }',
  '{ item(id: 1) { ...F } } fragment F on Item { id } fragment F on Item { id }',
  '{ item(id: 1) { ... on Other { id } } }',
  '{ any { id } }',
  '{ any { ... on Price { cents } } }',
  '{ node { ... on Unknown { id } } }',
  '{ node { ... on Order { id } } }',
  '{ node { id @own @own } }',
  '{ node { id @skip(if: true) @skip(if: true) } }',
  '{ node { id @skip } }',
  '{ node { id @skip(if: 1) } }',
  '{ node { id @skip(if: true, unless: true) } }',
  '{ node { id @skip(constructor: true) } }',
  '{ node { id @unknown } }',
  'query @skip(if: true) { node { id } }',
  'query ($id: ID) { item(id: $id) { id } }',
  'query ($id: Int!) { item(id: $id) { id } }',
  'query ($of: Int!) { item(id: 1, of: $of) { id } }',
  'query ($of: [Int]) { item(id: 1, of: $of) { id } }',
  'query ($if: Boolean) { node @skip(if: $if) { id } }',
  'query ($id: ID!) { node { id } }',
  'query ($id: ID!, $id: ID!) { item(id: $id) { id } }',
  'query ($id: Item) { node { id } }',
  'query ($id: Unknown!) { item(id: $id) { id } }',
  'query ($id: ID = "1" @own @own) { node { id } }',
  '{ item(id: $id) { id } }',
  '{ price { cents(one: { a: 1, b: 2 }) } }',
  '{ node { id } } { node { id } }',
  'query A { node { id } } query A { node { id } }',
  'subscription { item { id } other: item { id } }',
  'type A { a: Int } query { node { id } }',
  '{ __schema { unknown } }',
])('leaves %s to the rules', (text) => {
  expect(validate(schema, parse(text))).not.toEqual([]);
  expect(isPlainlyValid(schema, parse(text))).toBe(false);
});

it('leaves what is very long to the rules', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `fragment F${n} on Item { a: parts { ...F${n + 1} } b: parts { ...F${n + 1} } }`,
  );
  const text = `{ item(id: 1) { ...F0 } } ${levels.join(' ')} fragment F12 on Item { id }`;
  expect(isPlainlyValid(schema, parse(text))).toBe(false);
});
