import { afterAll, expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';

const issuer = await startTokenIssuer();
afterAll(() => issuer.stop());
const ann = await issuer.authorize();
const both = await issuer.authorize({ scope: 'films' });

const refusedAt = (...path: (string | number)[]) =>
  expect.objectContaining({ path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }) as unknown;
const nobodyAsked = (name: string) => (requests: readonly ReceivedRequest[]) =>
  expect(requests.map(({ query }) => query).join()).not.toContain(name);

const book = { __typename: 'Book', id: 'b', title: 'B', pages: 7 };
const film = { __typename: 'Film', id: 'f', title: 'F', minutes: 90 };

describeGraph(
  'Through an interface or a union',
  {
    media: {
      sdl: `
        type Query { media: [Medium] best: Medium found: [Found] kept: [Kept] }
        interface Medium @key(fields: "id") { id: ID! title: String size: Int }
        type Book implements Medium @key(fields: "id") { id: ID! title: String size: Int pages: Int }
        type Film implements Medium @key(fields: "id") {
          id: ID! title: String @authenticated size: Int minutes: Int @requiresScopes(scopes: [["films"]])
        }
        union Found = Book | Film | Letter
        type Letter @authenticated { text: String }
        interface Kept { place: String }
        type Box implements Kept { place: String }
        type Safe implements Kept @authenticated { place: String }`,
      query: {
        media: [book, film],
        best: film,
        found: [book, film, { __typename: 'Letter', text: 'L' }],
        kept: [
          { __typename: 'Box', place: 'here' },
          { __typename: 'Safe', place: 'there' },
        ],
      },
    },
    ratings: {
      sdl: `
        type Medium @interfaceObject @key(fields: "id") { id: ID! rating: Int @authenticated votes: Int }`,
      rows: {
        Medium: [
          { id: 'b', rating: 5, votes: 2 },
          { id: 'f', rating: 3, votes: 1 },
        ],
      },
    },
  },
  [
    {
      it: 'a field asks for what any type asks for it',
      query: '{ media { id title } }',
      data: {
        media: [
          { id: 'b', title: null },
          { id: 'f', title: null },
        ],
      },
      errors: [refusedAt('media', 0, 'title')],
      requests: nobodyAsked('title'),
    },
    {
      it: 'a field of a fragment asks for what its own type asks',
      query: '{ media { id ... on Book { title } ... on Film { title } } }',
      data: {
        media: [
          { id: 'b', title: 'B' },
          { id: 'f', title: null },
        ],
      },
      errors: [refusedAt('media', 1, 'title')],
    },
    {
      it: 'fragments in fragments are no way around',
      query: '{ best { ... on Medium { ...A } } } fragment A on Film { ... { ...B } } fragment B on Medium { title }',
      data: { best: { title: null } },
      errors: [refusedAt('best', 'title')],
      requests: nobodyAsked('title'),
    },
    {
      it: 'one key for a refused and a granted field is refused',
      query: '{ media { title ... on Book { title } } }',
      data: { media: [{ title: null }, { title: null }] },
      errors: [refusedAt('media', 0, 'title')],
    },
    {
      it: 'everything is there for who may see it',
      query: '{ media { id title ... on Film { minutes } ... on Book { pages } } }',
      headers: both,
      data: {
        media: [
          { id: 'b', title: 'B', pages: 7 },
          { id: 'f', title: 'F', minutes: 90 },
        ],
      },
    },
    {
      it: 'a member of a union may be protected as a whole',
      query: '{ found { ... on Book { pages } ... on Letter { text } } }',
      data: { found: [{ pages: 7 }, {}, { text: null }] },
      errors: [refusedAt('found', 2, 'text')],
      requests: nobodyAsked('text'),
    },
    {
      it: "so is the name of the union's type",
      query: '{ found { __typename } }',
      data: { found: [null, null, null] },
      errors: [refusedAt('found', 0, '__typename')],
    },
    {
      it: 'the name of a protected type is no way to it',
      query: '{ found { ... on Book { pages } ... on Letter { __typename } } }',
      data: { found: [{ pages: 7 }, {}, null] },
      errors: [refusedAt('found', 2, '__typename')],
    },
    {
      it: 'the name of the type is there for who may see it',
      query: '{ found { __typename ... on Letter { text } } }',
      headers: ann,
      data: { found: [{ __typename: 'Book' }, { __typename: 'Film' }, { __typename: 'Letter', text: 'L' }] },
    },
    {
      it: 'a protected type protects the fields that bring its interface',
      query: '{ kept { ... on Box { place } } media { id } }',
      data: { kept: null, media: [{ id: 'b' }, { id: 'f' }] },
      errors: [refusedAt('kept')],
      requests: nobodyAsked('kept'),
    },
    {
      it: 'fields of an interface object are protected on every type',
      query: '{ media { id rating votes ... on Book { again: rating } } }',
      data: {
        media: [
          { id: 'b', rating: null, votes: 2, again: null },
          { id: 'f', rating: null, votes: 1 },
        ],
      },
      errors: [refusedAt('media', 0, 'rating'), refusedAt('media', 0, 'again')],
      requests: nobodyAsked('rating'),
    },
    {
      it: 'fields of an interface object are there for who may see them',
      query: '{ media { rating ... on Book { again: rating } } }',
      headers: ann,
      data: { media: [{ rating: 5, again: 5 }, { rating: 3 }] },
    },
  ],
  issuer.settings,
);
