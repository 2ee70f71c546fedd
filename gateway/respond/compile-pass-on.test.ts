import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../execute/json.ts';
import { buildVariant } from '../operation/operation-variant.ts';
import { prepareOperation } from '../operation/prepare-operation.ts';
import { parseSubgraphResponse } from '../subgraph-client/parse-subgraph-response.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { compileResponse } from './compile-response.ts';
import { WrittenData } from './written-data.ts';
import { measureNumber } from './measure-number.ts';

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
          grid: [[Int!]]! hub: Hub hubs: [Hub!] node: Node }
        scalar Any
        enum Kind { STATE TOWN }
        type Hub { name: String hub: Hub }
        interface Node { id: ID! }
        type Town implements Node { id: ID! name: String }`,
    },
  }),
);

/** Answers a selection twice from one body; the second answer, and whether it is the body as it came. */
function answer(selection: string, body: string | Buffer): { bytes: Buffer | undefined; isPassedOn: boolean } {
  const bytes = Buffer.from(body as string);
  const prepared = prepareOperation(supergraph, parse(`{${selection}}`), null, rules);
  const respond = compileResponse(supergraph, buildVariant(supergraph, prepared, {}));
  const outcome = () => {
    const result = parseSubgraphResponse(200, 'application/json', bytes);
    return { ...result, data: result.data as JsonObject, failures: [], stale: [] };
  };
  respond(outcome(), {});
  const { data } = respond(outcome(), {});
  const written = data instanceof WrittenData ? data.bytes : undefined;
  return { bytes: written, isPassedOn: written === bytes };
}

describe('hands on a body that is the answer to the byte', () => {
  it.each([
    ['text id flag kind', '{"data":{"text":"aä😀","id":"1","flag":true,"kind":"TOWN"}}\n'],
    ['text id int float flag kind any hub{name}', everythingNull()],
    ['int float', '{"data":{"int":-120,"float":0.25}}\n'],
    ['int float', '{"data":{"int":0,"float":12345678901234.5}}\n'],
    ['grid', '{"data":{"grid":[[1,2],null,[]]}}\n'],
    ['grid', '{"data":{"grid":[]}}\n'],
    ['any', '{"data":{"any":"text"}}\n'],
    ['hubs{name hub{name}}', '{"data":{"hubs":[{"name":"a","hub":{"name":"b"}},{"name":null,"hub":null}]}}\n'],
    ['__typename hub{__typename name}', '{"data":{"__typename":"Query","hub":{"__typename":"Hub","name":"n"}}}\n'],
    ['node{__typename id ...on Town{name}}', '{"data":{"node":{"__typename":"Town","id":"1","name":"n"}}}\n'],
  ])('%s from %s', (selection, body) => {
    expect(answer(selection, body)).toEqual({ bytes: Buffer.from(body), isPassedOn: true });
  });

  it('adding the end of line that a server left out', () => {
    expect(answer('text', '{"data":{"text":"a"}}').bytes?.toString()).toBe('{"data":{"text":"a"}}\n');
  });
});

describe('does not hand on', () => {
  it.each([
    ['white space', 'text', '{"data": {"text":"a"}}\n'],
    ['extensions', 'text', '{"data":{"text":"a"},"extensions":{}}\n'],
    ['what stands before the data', 'text', '{"errors":[],"data":{"text":"a"}}\n'],
    ['another order', 'text id', '{"data":{"id":"1","text":"a"}}\n'],
    ['a key nobody asked for', 'hub{name}', '{"data":{"hub":{"name":"a","x":1}}}\n'],
    ['a type name nobody asked for', 'node{id}', '{"data":{"node":{"__typename":"Town","id":"1"}}}\n'],
    ['a field that is missing', 'text id', '{"data":{"text":"a"}}\n'],
    ['the same key twice', 'text', '{"data":{"text":1,"text":"a"}}\n'],
    ['a key behind a short number', 'float int', '{"data":{"float":1e9,"int":1,"int":1}}\n'],
    ['an alias', 'a:text', '{"data":{"text":"a"}}\n'],
    ['an escape', 'text', '{"data":{"text":"\\u0041"}}\n'],
    ['a number for an ID', 'id', '{"data":{"id":1}}\n'],
    ['a list in a custom scalar', 'any', '{"data":{"any":[1]}}\n'],
    ['bytes that are no UTF-8', 'text', Buffer.from('{"data":{"text":"\xff"}}\n', 'latin1')],
    ['a second data', 'text', '{"data":{"text":"a"},"data":{"text":"b"}}\n'],
  ])('%s', (_, selection, body) => {
    expect(answer(selection, body).isPassedOn).toBe(false);
  });

  it.each([
    ['int', '{"data":{"int":2147483648}}\n'],
    ['int', '{"data":{"int":0.5}}\n'],
    ['text', '{"data":{"text":12}}\n'],
    ['flag', '{"data":{"flag":1}}\n'],
    ['kind', '{"data":{"kind":"COUNTRY"}}\n'],
    ['must', '{"data":{"must":null}}\n'],
    ['grid', '{"data":{"grid":[[1,null]]}}\n'],
    ['hub{name}', '{"data":{"hub":[]}}\n'],
    ['hubs{name}', '{"data":{"hubs":{}}}\n'],
    ['node{__typename id}', '{"data":{"node":{"__typename":"Hub","id":"1"}}}\n'],
  ])('%s of %s, which the public schema does not allow', (selection, body) => {
    expect(answer(selection, body)).toEqual({ bytes: undefined, isPassedOn: false });
  });
});

describe('measureNumber', () => {
  it.each([0, 1, -1, 9, 10, 99, -100, 999, 1001, 123456, 2 ** 31 - 1, 0.5, -0.25, 12.75, 4e9 + 1])(
    'measures %d',
    (value) => expect(measureNumber(value)).toBe(JSON.stringify(value).length),
  );

  it.each([1000, -2e6, 1e21, 1e-3, 1.2e-4, 5e-324, Number.MAX_VALUE])(
    'has no length for %d, which an exponent may shorten',
    (value) => expect(measureNumber(value)).toBeNaN(),
  );
});

function everythingNull(): string {
  const keys = ['text', 'id', 'int', 'float', 'flag', 'kind', 'any', 'hub'];
  return `{"data":{${keys.map((key) => `"${key}":null`).join()}}}\n`;
}
