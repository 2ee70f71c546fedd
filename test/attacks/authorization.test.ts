import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../schema/compose/compose-supergraph.ts';
import { toSubgraphSdl } from '../testkit/federation/build-subgraph.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';

const issuer = await startTokenIssuer();
afterAll(() => issuer.stop());
let federation: RunningFederation | undefined;
afterEach(async () => {
  await federation?.stop();
  federation = undefined;
});

/** Asks as an anonymous client and as one with a token. `edit` makes the supergraph one that our composer would not make. */
async function askBoth(graph: GraphDefinition, query: string, edit?: (supergraph: string) => string) {
  federation = await startFederation(graph, issuer.settings, edit);
  const { body: refused } = await federation.ask(query);
  const sent = federation.requests.map(({ query }) => query).join();
  const { body: granted } = await federation.ask(query, {}, await issuer.authorize({ scope: 'a b' }));
  const codes = refused.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
  return { refused: refused.data, codes: new Set(codes), sent, granted };
}

const refusal = new Set(['UNAUTHORIZED_FIELD_OR_TYPE']);
const row = { __typename: 'Book', id: '1', title: 'T' };
const shelf = (annotated: string) => ({
  a: { sdl: `type Query { media: [Medium] book: Book } ${annotated}`, query: { media: [row], book: row } },
});

describe('GHSA-mx7m-j9xf-62hw, requirements of interfaces that fragments on their types go around', () => {
  const graph = shelf(
    'interface Medium { id: ID title: String } type Book implements Medium { id: ID title: String pages: Int }',
  );
  const onField = (sdl: string) =>
    sdl
      .replace(/(interface Medium[^{]*\{[^}]*title: String)/, '$1 @authenticated')
      .replace('schema', 'schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)');

  it.each([
    '{ media { ... on Book { title } } }',
    '{ media { ...F } } fragment F on Book { title }',
    '{ media { ... on Medium { ... on Book { title } } } }',
  ])('one of a field holds for its types: %s', async (query) => {
    const { refused, codes, sent, granted } = await askBoth(graph, query, onField);
    expect(refused).toEqual({ media: [{ title: null }] });
    expect(codes).toEqual(refusal);
    expect(sent).not.toContain('title');
    expect(granted).toEqual({ data: { media: [{ title: 'T' }] } });
  });

  it('one of the interface holds for its types, however they are reached', async () => {
    const onType = (sdl: string) => onField(sdl).replace(/(interface Medium)/, '$1 @requiresScopes(scopes: [["a"]])');
    const { refused, sent, granted } = await askBoth(graph, '{ book { title } media { ... on Book { id } } }', onType);
    expect(refused).toEqual({ book: null, media: null });
    expect(sent).toBe('');
    expect(granted).toEqual({ data: { book: { title: 'T' }, media: [{ id: '1' }] } });
  });

  it.each([
    'interface Medium @authenticated { title: String }',
    'interface Medium { title: String @authenticated }',
    'interface Medium { title: String } extend interface Medium @authenticated { id: ID }',
  ])('our composer refuses %s', (annotated) => {
    const sdl = `type Query { media: [Medium] } ${annotated} type Book implements Medium { id: ID title: String }`;
    const compose = () => composeSupergraph([{ name: 'a', url: 'http://127.0.0.1:1/', sdl: toSubgraphSdl({ sdl }) }]);
    expect(compose).toThrow(/AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE|AUTHORIZATION_LOST/);
  });
});

describe('GHSA-m8jr-fxqx-8xx6, fields that give away what they require', () => {
  const graph: GraphDefinition = {
    a: {
      sdl: `type Query { thing: Thing }
        type Thing @key(fields: "id") { id: ID! secret: String @authenticated safe: Safe }
        type Safe @authenticated @shareable { code: String }`,
      query: { thing: { id: '1', secret: 's', safe: { code: 'c' } } },
    },
    b: {
      sdl: `type Thing @key(fields: "id") {
          id: ID! secret: String @external safe: Safe @external
          copy: String @requires(fields: "secret") @authenticated
          open: String @requires(fields: "safe { code }") @authenticated
        }
        type Safe @shareable { code: String }`,
      rows: { Thing: [{ id: '1' }] },
      resolvers: { Thing: { copy: ({ secret }) => secret, open: ({ safe }) => (safe as { code: string }).code } },
    },
    c: {
      sdl: `type Thing @key(fields: "id") {
          id: ID! copy: String @external copyOfCopy: String @requires(fields: "copy") @authenticated
        }`,
      rows: { Thing: [{ id: '1' }] },
      resolvers: { Thing: { copyOfCopy: ({ copy }) => copy } },
    },
  };
  /** As a composer that is open to it writes it: what is required is protected, who requires it is not. */
  const forget = (sdl: string) =>
    sdl.replace(/(\b(?:copy|open|copyOfCopy): String(?:\s+@join__field\([^)]*\))*)\s+@authenticated/g, '$1');

  it.each([
    ['a field', 'copy', 's'],
    ['a type', 'open', 'c'],
    ['a field that requires another', 'copyOfCopy', 's'],
  ])('whoever may not ask for %s may not ask for what requires it', async (_, field, value) => {
    const { refused, codes, sent, granted } = await askBoth(graph, `{ thing { id ${field} } }`, forget);
    expect(refused).toEqual({ thing: { id: '1', [field]: null } });
    expect(codes).toEqual(refusal);
    expect(sent).not.toMatch(/secret|safe/);
    expect(granted).toEqual({ data: { thing: { id: '1', [field]: value } } });
  });

  it.each([
    ['by way of the interface', '{ media { id copy } }'],
    ['on a type', '{ media { id ... on Book { copy } } }'],
  ])('nor, through an interface object, %s', async (_, query) => {
    const graph: GraphDefinition = {
      a: {
        sdl: `type Query { media: [Medium] } interface Medium @key(fields: "id") { id: ID! secret: String }
          type Book implements Medium @key(fields: "id") { id: ID! secret: String @authenticated }`,
        query: { media: [{ __typename: 'Book', id: '1', secret: 's' }] },
        rows: { Book: [{ id: '1', secret: 's' }] },
      },
      b: {
        sdl: `type Medium @interfaceObject @key(fields: "id") {
            id: ID! secret: String @external copy: String @requires(fields: "secret")
          }`,
        rows: { Medium: [{ id: '1' }] },
        resolvers: { Medium: { copy: ({ secret }) => secret } },
      },
    };
    // Our composer forgets that the field is external there.
    const join = '@join__field(graph: A) @join__field(graph: B, external: true)';
    const remember = (sdl: string) => sdl.replace(/(interface Medium[^]*?secret: String)/, `$1 ${join}`);
    const { refused, codes, sent, granted } = await askBoth(graph, query, remember);
    expect(refused).toEqual({ media: [{ id: '1', copy: null }] });
    expect(codes).toEqual(refusal);
    expect(sent).not.toContain('secret');
    expect(granted).toEqual({ data: { media: [{ id: '1', copy: 's' }] } });
  });

  it('our composer refuses such a graph', async () => {
    const forgotten = JSON.parse(JSON.stringify(graph).replaceAll(') @authenticated', ')')) as GraphDefinition;
    await expect(startFederation(forgotten)).rejects.toThrow('does not specify necessary @authenticated');
  });
});

describe('GHSA-x33c-7c2v-mrj9, requirements of types that are lost because all types of an interface have them', () => {
  it.each([
    ['of a field', 'title: String @authenticated', ''],
    ['of a type', 'title: String', '@authenticated'],
    ['that scopes meet', 'title: String @requiresScopes(scopes: [["a", "b"]])', ''],
  ])('one %s holds for the interface and for each type', async (_, field, type) => {
    const graph = shelf(`interface Medium { id: ID title: String }
      type Book implements Medium ${type} { id: ID ${field} } type Film implements Medium ${type} { id: ID ${field} }`);
    const query = '{ media { title } fragment: media { ... on Book { title } } book { title } }';
    const { codes, sent, refused, granted } = await askBoth(graph, query);
    const title = type ? null : [{ title: null }];
    expect(refused).toEqual({ media: title, fragment: title, book: type ? null : { title: null } });
    expect(codes).toEqual(refusal);
    expect(sent).not.toContain('title');
    expect(granted).toEqual({ data: { media: [{ title: 'T' }], fragment: [{ title: 'T' }], book: { title: 'T' } } });
  });
});

describe('GHSA-g8jh-vg5j-4h3f, renamed directives of authorization that are ignored', () => {
  const query = '{ logged scoped ruled }';
  const graph = (imports: string, [logged, scopes, policy]: [string, string, string]): GraphDefinition => ({
    a: {
      imports,
      sdl: `type Query { logged: Int @${logged} scoped: Int @${scopes}(scopes: [["a"]]) ruled: Int @${policy}(policies: [["p"]]) }`,
      query: { logged: 1, scoped: 2, ruled: 3 },
    },
  });
  const plain = graph('"@authenticated", "@requiresScopes", "@policy"', ['authenticated', 'requiresScopes', 'policy']);
  const link = (specification: string, more: string) => (sdl: string) =>
    sdl.replace(`${specification}/v0.1"`, `${specification}/v0.1", ${more}`);
  const rename = (sdl: string) =>
    sdl
      .replaceAll(/@authenticated\b/g, '@logged')
      .replaceAll('@requiresScopes(', '@scopes(')
      .replaceAll('@policy(', '@rule(');

  it.each<[string, GraphDefinition, ((sdl: string) => string) | undefined]>([
    [
      'in the import of a subgraph',
      graph(
        '{ name: "@authenticated", as: "@in" }, { name: "@requiresScopes", as: "@scopes" }, { name: "@policy", as: "@rule" }',
        ['in', 'scopes', 'rule'],
      ),
      undefined,
    ],
    [
      'by the prefix of what a subgraph does not import',
      graph('"@key"', ['federation__authenticated', 'federation__requiresScopes', 'federation__policy']),
      undefined,
    ],
    [
      'in the links of a supergraph',
      plain,
      (sdl) =>
        [
          link('authenticated', 'as: "logged"'),
          link('requiresScopes', 'as: "scopes"'),
          link('policy', 'as: "rule"'),
        ].reduce((text, edit) => edit(text), rename(sdl)),
    ],
    [
      'in the imports of a supergraph',
      plain,
      (sdl) =>
        [
          link('authenticated', 'import: [{ name: "@authenticated", as: "@logged" }]'),
          link('requiresScopes', 'import: [{ name: "@requiresScopes", as: "@scopes" }]'),
          link('policy', 'import: [{ name: "@policy", as: "@rule" }]'),
        ].reduce((text, edit) => edit(text), rename(sdl)),
    ],
    [
      'or even where the supergraph links none',
      plain,
      (sdl) =>
        sdl.replaceAll(/@link\(url: "https:\/\/specs.apollo.dev\/(authenticated|requiresScopes|policy)[^)]*\)/g, ''),
    ],
  ])('they hold %s', async (_, graph, edit) => {
    const { refused, codes, sent, granted } = await askBoth(graph, query, edit);
    expect(refused).toEqual({ logged: null, scoped: null, ruled: null });
    expect(codes).toEqual(refusal);
    expect(sent).toBe('');
    expect(granted).toMatchObject({ data: { logged: 1, scoped: 2, ruled: null } });
  });

  it.each([
    ['another version of the specification', (sdl: string) => sdl.replace('authenticated/v0.1', 'authenticated/v0.2')],
    [
      'a specification for the sake of security that nobody knows',
      (sdl: string) => sdl.replace('https://specs.apollo.dev/policy/v0.1', 'https://example.com/guard/v1'),
    ],
    ['scopes that cannot be read', (sdl: string) => sdl.replace('[["a"]]', '[[{ a: 1 }]]')],
  ])('a supergraph with %s is not served at all', async (_, edit) => {
    await expect(startFederation(plain, issuer.settings, edit)).rejects.toMatchObject({ code: 'SUPERGRAPH_INVALID' });
  });
});
