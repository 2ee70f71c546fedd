import { expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { loadSupergraph } from './load-supergraph.ts';

const feed = 'type Query { _catalog: Int @shareable @inaccessible';
const sdl = composeGraph({ hubs: { sdl: `${feed} hubs: [ID] }` }, directory: { sdl: `${feed} }` } });

it('shows a public schema without federation and without what is inaccessible', () => {
  const { publicSchema, subgraphs } = loadSupergraph(sdl);
  expect(Object.keys(publicSchema.getTypeMap()).filter((name) => /^(join|link)__/.test(name))).toEqual([]);
  expect(publicSchema.getQueryType()?.getFields()['_catalog']).toBeUndefined();
  expect([...subgraphs.keys()]).toContain('directory');
});

it('takes URLs from outside', () => {
  const { subgraphs } = loadSupergraph(sdl, new Map([['directory', 'http://127.0.0.1:9/x?y=1']]));
  expect(subgraphs.get('directory')?.url.href).toBe('http://127.0.0.1:9/x?y=1');
});

it.each([
  ['type Query {', /Syntax Error/],
  ['type Query { a: Int }', /names no subgraph/],
  ['type Query { a: Nope } enum join__Graph { A @join__graph(name: "a", url: "http://a") }', /Nope/],
  [
    'type Query { a: Int } enum join__Graph { A @join__graph(name: "a", url: "file:///a") }',
    /URL of subgraph "a" is not/,
  ],
])('refuses %s', (text, message) => {
  expect(() => loadSupergraph(text)).toThrow(message);
});
