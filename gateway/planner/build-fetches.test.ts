import { expect, it } from 'vitest';
import { readGraphOperation as read } from '../../test/testkit/federation/read-graph-operation.ts';
import type { GraphDefinition } from '../../test/testkit/federation/subgraph-definition.ts';

const behindInterface: GraphDefinition = {
  a: {
    sdl: `
      type Query { items: [Item] } interface Item { any: Any size: Int }
      type Hub implements Item { any: Any size: Int } type Offer implements Item { any: Any size: Int }
      union Any = A | B type A { value: String! label: String } type B { value: String label: String }`,
  },
};

it('asks a type of an interface alone for what is wanted of no other', () => {
  const text = '{ items { size any { ... on A { label } } ... on Offer { size any { ... on A { label value } } } } }';
  expect(read(behindInterface, text).plan()).toMatchObject({
    operation:
      'query{items{__typename size any{__typename ...on A{label}} ...on Offer{any{__typename ...on A{label value}}}}}',
  });
});

it('gives an alias to a field that cannot stand beside another one at the same place of the answer', () => {
  const text = `{ items { any { ... on A { value } } ... on Offer { any { ... on B { value } } } ... on Hub { any { ... on B { value } } } } }`;
  const any = (...on: string[]) => `any{__typename ${on.join(' ')}}`;
  const aliased = '_internal_qp_alias_0';
  expect(read(behindInterface, text).plan()).toMatchObject({
    operation: `query{items{__typename ${any('...on A{value}')} ${['Hub', 'Offer']
      .map((type) => `...on ${type}{${any(`...on B{${aliased}:value}`)}}`)
      .join(' ')}}}`,
    outputRewrites: ['Hub', 'Offer'].map((type) => ({
      KeyRenamer: {
        path: [
          { Key: 'items' },
          { TypenameEquals: [type] },
          { Key: 'any' },
          { TypenameEquals: ['B'] },
          { Key: aliased },
        ],
        renameKeyTo: 'value',
      },
    })),
  });
});
