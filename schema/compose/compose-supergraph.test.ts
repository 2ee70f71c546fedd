import { describe, expect, test } from 'vitest';
import { composeSupergraph } from './compose-supergraph.ts';
import { CompositionError } from './composition-error.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

function subgraph(name: string, sdl: string) {
  return { name, url: `http://127.0.0.1:1/${name}`, sdl: LINK + sdl };
}

function problemsOf(...subgraphs: { name: string; url: string; sdl: string }[]) {
  try {
    composeSupergraph(subgraphs);
  } catch (error) {
    if (error instanceof CompositionError) return { problems: error.problems, message: error.message };
    throw error;
  }
  return expect.fail('The subgraphs composed.');
}

describe('composeSupergraph', () => {
  test('joins an entity that two subgraphs own and keeps their addresses', () => {
    const sdl = composeSupergraph([
      subgraph('hubs', 'type Query { hubs: [Hub] } type Hub @key(fields: "id") { id: ID! title: String }'),
      subgraph('offers', 'type Hub @key(fields: "id") { id: ID! offers: [String!] }'),
    ]);
    expect(sdl).toContain('HUBS @join__graph(name: "hubs", url: "http://127.0.0.1:1/hubs")');
    expect(sdl).toMatch(/offers: \[String!\] @join__field\(graph: OFFERS\)/);
  });

  test('names subgraph, type, field and place of a key that does not exist', () => {
    const { problems, message } = problemsOf(
      subgraph('hubs', 'type Query { hubs: [Hub] } type Hub @key(fields: "id") { id: ID! }'),
      subgraph('offers', 'type Hub @key(fields: "code") { id: ID! }'),
    );
    expect(problems).toMatchObject([
      { code: 'KEY_INVALID_FIELDS', subgraph: 'offers', position: { line: 2, column: 10 } },
    ]);
    expect(message).toMatch(/^offers:2:10: On type "Hub", for @key\(fields: "code"\)/);
  });

  test('names field and both subgraphs when they disagree about its type', () => {
    const { problems, message } = problemsOf(
      subgraph('hubs', 'type Query { hubs: [Hub] } type Hub @key(fields: "id") { id: ID! title: String @shareable }'),
      subgraph('offers', 'type Hub @key(fields: "id") { id: ID! title: Int @shareable }'),
    );
    expect(problems).toMatchObject([{ code: 'FIELD_TYPE_MISMATCH', subgraph: null, position: null }]);
    expect(message).toMatch(/Hub\.title.*hubs.*offers/s);
  });

  test.each([
    ['a directive of its own', 'directive @authenticated on FIELD_DEFINITION type Query { a: Int @authenticated }'],
    [
      'the extension of an interface',
      'type Query { a: I } interface I { b: Int } extend interface I @federation__authenticated type T implements I { b: Int }',
    ],
    ['no scope at all', 'type Query { a: Int @federation__requiresScopes(scopes: []) }'],
  ])('refuses to lose what protects a field: %s', (_, sdl) => {
    const { problems } = problemsOf(subgraph('hubs', sdl));
    expect(problems).toMatchObject([{ code: 'AUTHORIZATION_LOST', subgraph: 'hubs', position: { line: 2 } }]);
  });

  test('keeps what protects a field, under its own name', () => {
    const imports = '{ name: "@authenticated", as: "@known" }, "@requiresScopes", "@shareable"';
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
    const sdl = composeSupergraph([
      {
        name: 'a',
        url: 'http://127.0.0.1:1/',
        sdl: `${link} schema { query: Root } type Root { a: Int @known b: Int @shareable @requiresScopes(scopes: [["x"], ["y"]]) }`,
      },
      {
        name: 'b',
        url: 'http://127.0.0.1:1/',
        sdl: `${link} type Query { b: Int @shareable @requiresScopes(scopes: [["z"]]) }`,
      },
    ]);
    expect(sdl).toMatch(/a: Int @join__field\(graph: A\)\s+@authenticated/);
    expect(sdl).toMatch(/b: Int\s+@requiresScopes\(scopes: \[\["x", "z"\], \["y", "z"\]\]\)/);
  });

  test('places a syntax error in the subgraph that has it', () => {
    const { problems } = problemsOf(subgraph('hubs', 'type Query { hubs: [Hub '));
    expect(problems).toMatchObject([{ code: 'INVALID_GRAPHQL', subgraph: 'hubs', position: { line: 2 } }]);
  });

  test('tells what the composer cannot make sense of', () => {
    const { problems } = problemsOf({
      name: 'hubs',
      url: 'http://127.0.0.1:1/',
      sdl: 'extend schema @link type Query { a: Int }',
    });
    expect(problems).toMatchObject([{ code: 'COMPOSER_FAILED', message: expect.stringContaining('@link') as string }]);
  });
});
