import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('What an operation may cost', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    const sdl = `
      type Query {
        one: Item
        all: [Item]
        few: [Item] @listSize(assumedSize: 3)
        page(first: Int = 20, last: Int): [Item]
          @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
        window(range: Range): [Item] @listSize(assumedSize: 100)
        connection(first: Int!): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
        dear(n: Int @cost(weight: 30), range: Range): Int @cost(weight: 90)
        nested(in: [Nested!]): Int
        node: Node
      }
      input Range { size: Int from: Int @cost(weight: 200) }
      input Nested { range: Range below: [Nested!] }
      type Connection { edges: [Edge] total: Int }
      type Edge { item: Item }
      interface Node { heavy: Int }
      type Item implements Node @key(fields: "id") { id: ID! heavy: Int @cost(weight: 50) items: [Item] box: Box }
      type Box @cost(weight: 7) { color: Color }
      enum Color @cost(weight: 5) { RED }`;
    const query = { one: { id: '1' }, all: [{ id: '1' }], page: [{ id: '1' }], window: [], connection: { edges: [] } };
    federation = await startFederation({ a: { sdl, query } }, { maxCost: 100 });
  });
  afterAll(() => federation.stop());

  const cost = async (query: string, variables?: unknown): Promise<unknown> => {
    const { status, body } = await federation.ask(query, variables);
    if (!body.errors) return 'allowed';
    expect(status).toBe(400);
    expect(body.errors[0]?.extensions).toEqual({ code: 'OPERATION_LIMIT_EXCEEDED' });
    return Number(
      /^The operation has (\d+) units of cost; at most 100 are allowed \(maxCost\)\.$/.exec(
        body.errors[0]?.message ?? '',
      )?.[1],
    );
  };

  it.each([
    ['{ one { id } all { id } }', 'allowed'],
    ['{ all { items { id } } }', 110],
    ['{ few { items { items { id } } } }', 333],
    ['{ page { id } }', 'allowed'],
    ['{ page(first: 101) { id } }', 101],
    ['{ page(first: 10, last: 200) { id } }', 200],
    ['{ page { items { id } } }', 220],
    ['{ page(first: 0) { items { id } } }', 'allowed'],
    ['{ window { id } }', 'allowed'],
    ['{ window { box { __typename } } }', 800],
    ['{ connection(first: 60) { total edges { item { id } } } }', 121],
    ['{ connection(first: 60) { ... { ...F } } } fragment F on Connection { edges { item { id } } }', 121],
    ['{ dear }', 'allowed'],
    ['{ dear(n: 1) }', 120],
    ['{ dear(range: { from: 1 }) }', 290],
    ['{ one { heavy } node { heavy } }', 102],
    ['{ __schema { types { fields { name type { name ofType { name } } } } } }', 'allowed'],
  ])('%s: %s', async (query, expected) => {
    expect(await cost(query)).toBe(expected);
  });

  it('counts slicing arguments that are variables, with each request', async () => {
    const query = 'query ($n: Int = 150, $last: Int) { page(first: $n, last: $last) { id } }';
    expect(await cost(query, { n: 5, last: 9 })).toBe('allowed');
    expect(await cost(query, { n: 5, last: 500 })).toBe(500);
    expect(await cost(query, { last: 1 })).toBe(150);
    expect(await cost(query, { n: null })).toBe('allowed');
    expect(await cost(query, { n: 101 })).toBe(101);
  });

  it('counts input fields in variables', async () => {
    const query = 'query ($r: Range) { dear(range: $r) }';
    expect(await cost(query, { r: { size: 1 } })).toBe('allowed');
    expect(await cost(query, { r: { from: 1 } })).toBe(290);
    expect(await cost(query, { r: null })).toBe('allowed');
    expect(await cost('query ($r: Range = { from: 1 }) { dear(range: $r) }')).toBe(290);
    const nested = 'query ($n: [Nested!], $r: Range) { nested(in: $n) deep: nested(in: { range: $r }) }';
    expect(await cost(nested, { n: { range: { from: 1 } } })).toBe(200);
    expect(await cost(nested, { n: [{ range: { from: 1 } }, { below: [{ range: { from: 1 } }] }] })).toBe(400);
    expect(await cost(nested, { n: [], r: { from: 1 } })).toBe(200);
    expect(await cost(nested, { n: [{ below: null }] })).toBe('allowed');
  });

  it('holds for streams and sockets', async () => {
    for (const send of Object.values(transports)) {
      const query = 'query ($n: Int) { page(first: $n) { id } }';
      const { end, results } = send(federation.url, { query, variables: { n: 101 } });
      expect(JSON.stringify([await end, results])).toContain('(maxCost)');
    }
  });
});

describe('What bounds a list', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    const sdl = `
      type Query {
        page(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
        byDefault(first: Int = 5, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
        connection(first: Int): Connection @listSize(slicingArguments: ["first"], sizedFields: ["items"])
        hidden(first: Int @inaccessible): [Int] @listSize(slicingArguments: ["first"])
        free(first: Int): [Int] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
        assumed(first: Int): [Int] @listSize(assumedSize: 5)
      }
      type Connection { total: Int items: [Int] }`;
    federation = await startFederation({ a: { sdl, query: {} } });
  });
  afterAll(() => federation.stop());

  const refusal = async (query: string, variables?: unknown): Promise<string> => {
    const { status, body } = await federation.ask(query, variables);
    if (!body.errors) return 'allowed';
    expect([status, body.errors[0]?.extensions]).toEqual([400, { code: 'SLICING_ARGUMENTS_INVALID' }]);
    return body.errors[0]?.message ?? '';
  };
  const given = (field: string, names: string, count: number) =>
    `Query.${field} takes exactly one of its slicing arguments (${names}); ${count} are given.`;

  it.each([
    ['{ page }', given('page', 'first, last', 0)],
    ['{ page(first: null) }', given('page', 'first, last', 0)],
    ['{ page(first: 1) }', 'allowed'],
    ['{ page(first: 1, last: null) }', 'allowed'],
    ['{ a: page(last: 0) }', 'allowed'],
    ['{ a: page(last: -1) }', 'allowed'],
    ['{ page(first: 1, last: 1) }', given('page', 'first, last', 2)],
    ['{ ... { ...F } } fragment F on Query { page }', given('page', 'first, last', 0)],
    ['{ byDefault }', 'allowed'],
    ['{ byDefault(last: 1) }', given('byDefault', 'first, last', 2)],
    ['{ byDefault(first: null, last: 1) }', 'allowed'],
    ['{ connection { total } }', given('connection', 'first', 0)],
    ['{ hidden free assumed }', 'allowed'],
  ])('%s: %s', async (query, expected) => {
    expect(await refusal(query)).toBe(expected);
  });

  it('may come in variables', async () => {
    const page = 'query ($first: Int, $last: Int) { page(first: $first, last: $last) }';
    expect(await refusal(page, { first: 1 })).toBe('allowed');
    expect(await refusal(page, { first: 1, last: null })).toBe('allowed');
    expect(await refusal(page, {})).toBe(given('page', 'first, last', 0));
    expect(await refusal(page, { first: 1, last: 2 })).toBe(given('page', 'first, last', 2));
    expect(await refusal('query ($n: Int = 1) { page(first: $n) }')).toBe('allowed');
    expect(await refusal('query ($n: Int) { byDefault(first: $n) }')).toBe('allowed');
    expect(await refusal('query ($n: Int) { connection(first: $n) { total } }')).toBe(given('connection', 'first', 0));
  });
});
