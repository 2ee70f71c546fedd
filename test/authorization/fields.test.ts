import { afterAll, expect } from 'vitest';
import { describeGraph } from '../testkit/federation/describe-graph.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';

const issuer = await startTokenIssuer();
afterAll(() => issuer.stop());

const ann = await issuer.authorize();
const reader = await issuer.authorize({ scope: 'read:pay read:team' });
const boss = await issuer.authorize({ scp: ['boss'], policies: ['works-here'] });

/** The error of a refused field. */
const refusedAt = (...path: (string | number)[]) => ({
  message: 'The client may not ask for this field, or for the type of its value.',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

/** Nothing with this name was sent to a subgraph. */
const nobodyAsked = (name: string) => (requests: readonly ReceivedRequest[]) =>
  expect(requests.map(({ query }) => query).join()).not.toContain(name);

const changes: string[] = [];
const note = (text: string): string => {
  changes.push(text);
  return text;
};

describeGraph(
  'A protected field',
  {
    people: {
      sdl: `
        scalar Iban @requiresScopes(scopes: [["read:pay"]])
        enum Grade @policy(policies: [["works-here"]]) { A B }
        type Query {
          me: Person
          people: [Person!]!
          needed: Person!
          secrets: [Secret]
          vault: Secret!
        }
        type Mutation { rename: String hire: String @authenticated log: [String!] }
        type Person @key(fields: "id") {
          id: ID!
          name: String
          mail: String @authenticated
          phone(kind: String): String! @authenticated
          pay: Int @requiresScopes(scopes: [["read:pay", "read:team"], ["boss"]])
          notes: String @authenticated @policy(policies: [["works-here"]])
          iban: Iban
          grade: Grade
          nothing: Int @requiresScopes(scopes: [["nobody"]])
          friends: [Person]
        }
        type Secret @authenticated { code: String inner: Int @requiresScopes(scopes: [["boss"]]) }`,
      query: {
        me: {
          id: '1',
          name: 'Ann',
          mail: 'a@x',
          phone: '1',
          pay: 9,
          notes: 'n',
          iban: 'DE1',
          grade: 'A',
          friends: [
            { id: '2', name: 'Bo', mail: 'b@x', phone: '2' },
            { id: '3', name: 'Cy', mail: 'c@x', phone: '3' },
          ],
        },
        people: [{ id: '1', name: 'Ann', phone: '1', mail: 'a@x' }],
        needed: { id: '1', name: 'Ann', phone: '1' },
        secrets: [{ code: 'x', inner: 1 }],
        vault: { code: 'y' },
      },
      resolvers: { Mutation: { rename: () => note('rename'), hire: () => note('hire'), log: () => changes.splice(0) } },
    },
    teams: {
      sdl: `type Person @key(fields: "id") { id: ID! team: String @authenticated size: Int }`,
      rows: { Person: [{ id: '1', team: 'T', size: 4 }] },
    },
  },
  [
    {
      it: 'is null for an anonymous client, and never asked for',
      query: '{ me { name mail } }',
      data: { me: { name: 'Ann', mail: null } },
      errors: [refusedAt('me', 'mail')],
      requests: nobodyAsked('mail'),
    },
    {
      it: 'is there for who may see it',
      query: '{ me { name mail } }',
      headers: ann,
      data: { me: { name: 'Ann', mail: 'a@x' } },
    },
    {
      it: 'has the alias that the client gave it',
      query: '{ you: me { name: mail mail: name __typename } }',
      data: { you: { name: null, mail: 'Ann', __typename: 'Person' } },
      errors: [refusedAt('you', 'name')],
    },
    {
      it: 'that is all that is asked leaves its parent',
      query: '{ me { mail } }',
      data: { me: { mail: null } },
      errors: [refusedAt('me', 'mail')],
      requests: nobodyAsked('mail'),
    },
    {
      it: 'that cannot be null takes its parent along',
      query: '{ me { name phone(kind: "x") } }',
      data: { me: null },
      errors: [refusedAt('me', 'phone')],
      requests: nobodyAsked('phone'),
    },
    {
      it: 'takes the variables along that nothing else needs',
      query: 'query ($kind: String) { me { name friends { phone(kind: $kind) } } }',
      variables: { kind: 'x' },
      data: { me: { name: 'Ann', friends: [null, null] } },
      errors: [refusedAt('me', 'friends', 0, 'phone')],
      requests: nobodyAsked('$'),
    },
    {
      it: 'that cannot be null may take everything along',
      query: '{ needed { phone } me { name } }',
      data: null,
      errors: [refusedAt('needed', 'phone')],
    },
    {
      it: 'is told once of all items of a list',
      query: '{ me { friends { name mail } } }',
      data: {
        me: {
          friends: [
            { name: 'Bo', mail: null },
            { name: 'Cy', mail: null },
          ],
        },
      },
      errors: [refusedAt('me', 'friends', 0, 'mail')],
    },
    {
      it: 'takes items along that can be null',
      query: '{ me { friends { phone } } }',
      data: { me: { friends: [null, null] } },
      errors: [refusedAt('me', 'friends', 0, 'phone')],
    },
    {
      it: 'is told at each place of the operation where a fragment is spread',
      query: '{ me { ...F friends { ...F } } } fragment F on Person { id ... { mail } }',
      data: {
        me: {
          id: '1',
          mail: null,
          friends: [
            { id: '2', mail: null },
            { id: '3', mail: null },
          ],
        },
      },
      errors: [refusedAt('me', 'mail'), refusedAt('me', 'friends', 0, 'mail')],
      requests: nobodyAsked('mail'),
    },
    {
      it: 'of another subgraph spares that subgraph the question',
      query: '{ me { name team } }',
      data: { me: { name: 'Ann', team: null } },
      errors: [refusedAt('me', 'team')],
      requests: (requests) => expect(requests.map(({ subgraph }) => subgraph)).toEqual(['people']),
    },
    {
      it: 'does not keep its neighbours back',
      query: '{ me { team size } }',
      data: { me: { team: null, size: 4 } },
      errors: [refusedAt('me', 'team')],
    },
    {
      it: 'that asks for scopes is refused without them',
      query: '{ me { pay } }',
      headers: ann,
      data: { me: { pay: null } },
      errors: [refusedAt('me', 'pay')],
    },
    { it: 'is granted for all scopes of a group', query: '{ me { pay } }', headers: reader, data: { me: { pay: 9 } } },
    { it: 'is granted for any group of scopes', query: '{ me { pay } }', headers: boss, data: { me: { pay: 9 } } },
    {
      it: 'that asks for no group of scopes at all is for nobody',
      query: '{ me { nothing } }',
      headers: boss,
      data: { me: { nothing: null } },
      errors: [refusedAt('me', 'nothing')],
    },
    {
      it: 'may ask for a policy',
      query: '{ me { notes } }',
      headers: reader,
      data: { me: { notes: null } },
      errors: [refusedAt('me', 'notes')],
    },
    {
      it: 'is granted for a policy',
      query: '{ me { notes grade } }',
      headers: boss,
      data: { me: { notes: 'n', grade: 'A' } },
    },
    {
      it: 'is one whose scalar or enum is protected',
      query: '{ me { iban grade name } }',
      headers: ann,
      data: { me: { iban: null, grade: null, name: 'Ann' } },
      errors: [refusedAt('me', 'iban'), refusedAt('me', 'grade')],
      requests: (requests) => {
        nobodyAsked('iban')(requests);
        nobodyAsked('grade')(requests);
      },
    },
    {
      it: 'is one whose object type is protected',
      query: '{ secrets { __typename code } me { name } }',
      data: { secrets: null, me: { name: 'Ann' } },
      errors: [refusedAt('secrets')],
      requests: nobodyAsked('secrets'),
    },
    {
      it: 'of a protected type asks for both',
      query: '{ secrets { code inner } }',
      headers: ann,
      data: { secrets: [{ code: 'x', inner: null }] },
      errors: [refusedAt('secrets', 0, 'inner')],
    },
    {
      it: 'of the root that cannot be null leaves no data, and nothing is asked',
      query: '{ vault { code } me { name } }',
      data: null,
      errors: [refusedAt('vault')],
      requests: nobodyAsked('vault'),
    },
    {
      it: 'that @include leaves out is not told of',
      query: 'query ($on: Boolean!) { me { name mail @include(if: $on) } }',
      variables: { on: false },
      data: { me: { name: 'Ann' } },
    },
    {
      it: 'that @include leaves in is',
      query: 'query ($on: Boolean!) { me { name mail @include(if: $on) } }',
      variables: { on: true },
      data: { me: { name: 'Ann', mail: null } },
      errors: [refusedAt('me', 'mail')],
    },
    {
      it: 'is in the public schema all the same',
      query: '{ __type(name: "Secret") { name fields { name } } __typename }',
      data: { __type: { name: 'Secret', fields: [{ name: 'code' }, { name: 'inner' }] }, __typename: 'Query' },
      requests: (requests) => expect(requests).toEqual([]),
    },
    {
      it: 'of a mutation is not executed, and the others are',
      query: 'mutation { hire a: rename hire2: hire log }',
      data: { hire: null, a: 'rename', hire2: null, log: ['rename'] },
      errors: [refusedAt('hire'), refusedAt('hire2')],
      requests: nobodyAsked('hire'),
    },
    {
      it: 'of a mutation is executed for who may',
      query: 'mutation { hire log }',
      headers: ann,
      data: { hire: 'hire', log: ['hire'] },
    },
  ],
  issuer.settings,
  // Our composer leaves a directive without groups out.
  (supergraph) => supergraph.replace('[["nobody"]]', '[]'),
);
