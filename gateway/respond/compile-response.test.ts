import { parse } from 'graphql';
import { expect, it } from 'vitest';
import type { ExecutionOutcome } from '../execute/execute-plan.ts';
import { buildVariant } from '../operation/operation-variant.ts';
import { prepareOperation } from '../operation/prepare-operation.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { compileResponse } from './compile-response.ts';
import { encodeResponse } from './encode-response.ts';
import { stringifyResponse } from './stringify-response.ts';
import { WrittenData } from './written-data.ts';

const rules = {
  maxDepth: 10,
  maxAliases: 50,
  maxRootFields: 50,
  maxDirectives: 50,
  maxFields: 50,
  maxInputDepth: 100,
  maxCost: 1_000_000,
  defaultListSize: 10,
  introspection: true,
};
const supergraph = loadSupergraph(
  composeGraph({
    a: {
      sdl: `
        type Query { text: String id: ID int: Int float: Float flag: Boolean kind: Kind any: Any must: String!
          grid: [[Int!]]! hub: Hub hubs: [Hub!] node: Node one: One }
        scalar Any
        enum Kind { STATE TOWN }
        type Hub { name: String hub: Hub }
        interface Node { id: ID! }
        type Town implements Node { id: ID! name: String }
        type Region implements Node { id: ID! code: String }
        union One = Town | Hub`,
    },
  }),
);

/** The bodies of the first and the second answer, and whether the second was written. */
function answerTwice(selection: string, data: Record<string, unknown>, hasEscapes = false) {
  const prepared = prepareOperation(supergraph, parse(`{${selection}}`), null, rules);
  const respond = compileResponse(supergraph, buildVariant(supergraph, prepared, {}));
  const outcome: ExecutionOutcome = { data, failures: [], hasEscapes, body: null, stale: [] };
  const [first, second] = [respond(outcome, {}), respond(outcome, {})];
  const bodies = [first, second].map((response) =>
    encodeResponse(stringifyResponse(response as never), response.data).toString(),
  );
  return { first: bodies[0], second: bodies[1], isWritten: second.data instanceof WrittenData };
}

it.each<[selection: string, data: Record<string, unknown>]>([
  ['text id int float flag kind', { text: 'a', id: '1', int: 2, float: 0.5, flag: true, kind: 'TOWN' }],
  ['text id int float flag kind any hub { name } hubs { name }', {}],
  ['int float', { int: -0, float: -0 }],
  ['id', { id: 7 }],
  ['float', { float: 1e21 }],
  ['any', { any: { list: [1, 'a', null], __proto__: null } }],
  ['any', { any: 'text' }],
  ['any', { any: false }],
  ['b: text a: text', { b: 'b', a: 'a' }],
  ['__typename hub { __typename name t: __typename }', { hub: { name: 'n' } }],
  ['grid', { grid: [[1, 2], null, []] }],
  ['grid', { grid: [] }],
  ['hubs { name hub { name } }', { hubs: [{ name: 'a', hub: { name: 'b' } }, { hub: null }] }],
  ['node { id ... on Town { name } ... on Region { code } }', { node: { __typename: 'Town', id: '1', name: 'n' } }],
  ['one { ... on Hub { name } }', { one: { __typename: 'Town' } }],
])('writes %s of %j as projection answers it', (selection, data) => {
  const { first, second, isWritten } = answerTwice(selection, data);
  expect(second).toBe(first);
  expect(isWritten).toBe(true);
});

it.each([1, 30, 3_000, 30_000])('writes %i long hubs, and what is around them', (count) => {
  const hubs = Array.from({ length: count }, (_, index) => ({ name: `ä€😀 ${index}`.repeat(10), hub: { name: 'b' } }));
  const grid = Array.from({ length: count }, (_, index) => [index, index + 1]);
  const one = answerTwice('text hubs { hub { name } name } grid int', { text: 'a', hubs, grid, int: 1 });
  expect(one.second).toBe(one.first);
  expect(one.isWritten).toBe(true);
  // Whoever gives up after some pieces leaves none of them in the next answer.
  const half = answerTwice('hubs { name } int', { hubs, int: 0.5 });
  expect(half.second).toBe(half.first);
  expect(answerTwice('int', { int: 1 }).second).toBe('{"data":{"int":1}}\n');
});

it.each(['"', '\\', '\n', '\u0000', '\ud800', 'ä€😀'])('escapes %j where an answer had escapes', (text) => {
  const any = { [text]: [text] };
  const { first, second, isWritten } = answerTwice('text id any', { text, id: text, any }, true);
  expect(second).toBe(first);
  expect(isWritten).toBe(true);
});

it.each<[selection: string, data: Record<string, unknown>]>([
  ['must', {}],
  ['text', { text: 1 }],
  ['text', { text: {} }],
  ['id', { id: 1.5 }],
  ['int', { int: 2 ** 31 }],
  ['int', { int: 0.5 }],
  ['int', { int: '1' }],
  ['float', { float: '1' }],
  ['flag', { flag: 1 }],
  ['kind', { kind: 'COUNTRY' }],
  ['grid', { grid: [[1, null]] }],
  ['grid', { grid: 1 }],
  ['hub { name }', { hub: 'x' }],
  ['hub { name }', { hub: [] }],
  ['hubs { name }', { hubs: {} }],
  ['node { id }', { node: { __typename: 'Hub', id: '1' } }],
  ['one { __typename }', { one: {} }],
])('leaves %s of %j to projection', (selection, data) => {
  const { first, second, isWritten } = answerTwice(selection, data);
  expect(second).toBe(first);
  expect(isWritten).toBe(false);
});

it('carries extensions beside data that is written', () => {
  const body = stringifyResponse({ data: WrittenData.ofBody(Buffer.from('{"data":{"a":1}}')), extensions: { b: 2 } });
  expect(JSON.parse(body)).toEqual({ data: { a: 1 }, extensions: { b: 2 } });
  expect(JSON.stringify({ data: WrittenData.ofBody(Buffer.from('{"data":{"a":1}}')) })).toBe('{"data":{"a":1}}');
});
