import { describe, expect, test } from 'vitest';
import { generateRows } from '../rows/generate-rows.ts';
import { AnswerStore } from './answer-store.ts';
import { createStubSubgraphs } from './create-stub-subgraphs.ts';

const rows = generateRows();

function createStore() {
  const store = new AnswerStore(createStubSubgraphs(rows));
  const ask = (path: string, query: string, variables?: object): unknown =>
    JSON.parse(Buffer.from(store.answer(path, JSON.stringify({ query, variables }))).toString());
  return { store, ask };
}

describe('AnswerStore', () => {
  test('resolves representations in their order and takes price and weight from them alone', () => {
    const { ask } = createStore();
    const query = 'query($r:[_Any!]!){_entities(representations:$r){...on Product{shippingCents}}}';
    const representations = [
      { __typename: 'Product', sku: 'product-2', priceCents: 500, weightGrams: 80 },
      { __typename: 'Product', sku: 'product-1', priceCents: 100_000, weightGrams: 80 },
      { __typename: 'Product', sku: 'product-1' },
    ];
    expect(ask('/inventory', query, { r: representations })).toEqual({
      data: { _entities: [{ shippingCents: 40 }, { shippingCents: 0 }, { shippingCents: null }] },
    });
  });

  test('computes a body once and counts', () => {
    const { store, ask } = createStore();
    ask('/users', '{me{name}}');
    ask('/users', '{me{name}}');
    ask('/users', '{me{handle}}');
    expect(store.takeCounters()).toMatchObject({ requests: 3, computed: 2 });
    expect(store.takeCounters()).toEqual({ requests: 0, answeredBytes: 0, computed: 0 });
  });

  test('computes bodies that differ in the unique token once, and answers each with its own', () => {
    const { store, ask } = createStore();
    const { name } = rows.users[0] ?? {};
    expect(ask('/users', 'query u0000007{me{u0000007:name}}')).toEqual({ data: { me: { u0000007: name } } });
    expect(ask('/users', 'query u0000042{me{u0000042:name}}')).toEqual({ data: { me: { u0000042: name } } });
    expect(store.takeCounters()).toMatchObject({ requests: 2, computed: 1 });
  });
});
