import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSubgraphs } from '../compose/read-subgraphs.ts';
import { checkSchema } from './check-schema.ts';
import { neuUlm, neuUlmSdl } from './testkit/neu-ulm.ts';

const others = readSubgraphs('.');
const activeSupergraph = readFileSync('schema/supergraph.graphql', 'utf8');
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

/** Schemas as they come from people, generators and strangers. */
const schemas: readonly (readonly [name: string, sdl: string])[] = [
  ['a query', '{ hubs { edges { title } } }'],
  ['a page', '<!doctype html><title>Not found</title>'],
  ['JSON', '{"data":{"__schema":{}}}'],
  ['NUL', '\0'],
  ['a type without fields', 'type Query'],
  ['a root type that is not there', 'schema { query: Nowhere }'],
  ['two schema definitions', 'schema { query: A } schema { query: A } type A { a: Int }'],
  ['a type twice', `${neuUlmSdl}\ntype NeuUlmHub { id: ID! }`],
  ['a field twice', 'type Query { a: Int a: Int }'],
  ['an interface that implements itself', 'interface A implements A { a: Int } type Query { a: A }'],
  ['input types that need each other', 'input A { b: B! } input B { a: A! } type Query { a(a: A): Int }'],
  ['names of the introspection', 'type __Schema { a: Int } type Query { __type: Int }'],
  ['a key that is no selection', `${link}type Query { a: Int } type NeuUlmHub @key(fields: "id {") { id: ID! }`],
  ['a key without fields', `${link}type Query { a: Int } type NeuUlmHub @key { id: ID! }`],
  ['a key of another kind', `${link}type Query { a: Int } type NeuUlmHub @key(fields: 7) { id: ID! }`],
  ['a link that is no URL', 'extend schema @link(url: "not a url", import: ["@key"]) type Query { a: Int }'],
  ['a link without URL', 'extend schema @link type Query { a: Int }'],
  [
    'a link that imports no names',
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [7, {}, { name: "@key", as: 3 }]) type Query { a: Int }',
  ],
  ['a directive nobody defined', `${link}type Query { a: Int @nowhere(x: {a: [1]}) }`],
  ["federation's directives by an own definition", 'directive @key(fields: String!) on OBJECT type Query { a: Int }'],
  ['a union of scalars', 'union A = Int | String type Query { a: A }'],
  [
    'a thousand types',
    `type Query { a: Int }\n${Array.from({ length: 1000 }, (_, index) => `type T${index} { a: Int }`).join('\n')}`,
  ],
  [
    'a name that is inherited in JavaScript',
    'type constructor { __proto__: Int toString: String } type Query { hasOwnProperty: constructor }',
  ],
];

test.each(schemas)('%s is refused with a report', async (_name, sdl) => {
  const url = 'https://hubs.example.org/graphql';
  const report = await checkSchema({
    network: neuUlm,
    sdl,
    url,
    others,
    activeSupergraph,
    usage: () => [],
    documents: [],
  });
  expect(report.isPassed).toBe(false);
  for (const { message } of report.findings) expect([message.de, message.en]).not.toContain('');
});
