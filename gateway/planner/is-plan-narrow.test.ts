import { expect, it } from 'vitest';
import { readGraphOperation } from '../../test/testkit/federation/read-graph-operation.ts';
import type { GraphDefinition } from '../../test/testkit/federation/subgraph-definition.ts';

const graph: GraphDefinition = {
  a: {
    sdl: `
      type Query { found: [Found] } union Found = Hub | Offer
      type Hub { network: Network } type Offer { network: Network } type Network @key(fields: "id") { id: ID! }`,
  },
  b: {
    sdl: 'type Network @key(fields: "id") { id: ID! title: String site: Site } type Site { name: String place: String }',
  },
};

const network = [{ Field: 'found' }, '@', { Field: 'network' }];
const offersNetwork = [{ Field: 'found' }, '@', { TypeCondition: ['Offer'] }, { Field: 'network' }];
const requires = [
  {
    kind: 'InlineFragment',
    typeCondition: 'Network',
    selections: ['__typename', 'id'].map((name) => ({ kind: 'Field', name })),
  },
];

it.each([
  ['{title}', '{title}', network, '__typename title', true],
  ['{title}', '{title site{name}}', network, '__typename title', true],
  ['{title}', '{title site{name}}', network, 'title site{name}', false],
  ['{title}', '{site{name}}', network, 'site{name}', false],
  ['{title}', '{site{name}}', offersNetwork, 'site{name}', true],
  ['{site{name}}', '{site{name place}}', network, 'site{name}', true],
  ['{site{name}}', '{site{name place}}', network, 'site{name place}', false],
])('knows of hubs%s and offers%s whether a fetch asks for more (%j, %s)', (hub, offer, path, asked, isNarrow) => {
  const operation = readGraphOperation(
    graph,
    `{ found { ... on Hub { network ${hub} } ... on Offer { network ${offer} } } }`,
  );
  const entities = (alias: string) =>
    `query($r:[_Any!]!){${alias}_entities(representations:$r){...on Network{${asked}}}}`;
  const fetch = { kind: 'Fetch', serviceName: 'b', operation: entities(''), requires };
  expect(operation.isSound({ kind: 'Flatten', path, node: fetch } as never)).toBe(isNarrow);
  const entityBatch = { aliases: [{ alias: 'e', representationsVariableName: 'r', paths: [path], requires }] };
  const batch = { kind: 'BatchFetch', serviceName: 'b', operation: entities('e:'), entityBatch };
  expect(operation.isSound(batch as never)).toBe(isNarrow);
});
