import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { readCosts } from './read-costs.ts';

const url = 'https://specs.apollo.dev/cost/v0.1';

it.each([
  ['imported', `@link(url: "${url}", import: ["@cost", "@listSize"])`, 'cost', 'listSize'],
  [
    'renamed',
    `@link(url: "${url}", import: [{ name: "@cost", as: "@weight" }, { name: "@listSize", as: "@size" }])`,
    'weight',
    'size',
  ],
  ['not imported', `@link(url: "${url}")`, 'cost', 'cost__listSize'],
  ['prefixed', `@link(url: "${url}", as: "price")`, 'price', 'price__listSize'],
])('Costs are read where their directives are %s', (_, link, cost, listSize) => {
  const sdl = `schema ${link} { query: Query }
    type Query { list(n: Int @${cost}(weight: 2)): [Int] @${cost}(weight: 3) @${listSize}(assumedSize: 4, slicingArguments: ["n"]) }
    enum Color @${cost}(weight: 5) { RED }`;
  expect(readCosts(parse(sdl))).toEqual({
    weights: new Map([
      ['Query.list', 3],
      ['Query.list(n:)', 2],
      ['Color', 5],
    ]),
    listSizes: new Map([
      ['Query.list', { assumedSize: 4, slicingArguments: ['n'], requireOneSlicingArgument: true, sizedFields: [] }],
    ]),
  });
});
