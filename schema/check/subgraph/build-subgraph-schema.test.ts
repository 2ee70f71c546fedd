import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { buildSubgraphSchema } from './build-subgraph-schema.ts';

test('a type may consist of extensions alone', () => {
  const schema = buildSubgraphSchema(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    extend type Query { hub: Hub }
    extend type Query { kind: Kind }
    type Hub @key(fields: "id") { id: ID! }
    extend type Hub { title: String }
    extend enum Kind { ONE }
  `);
  expect(schema.getQueryType()?.name).toBe('Query');
  expect(printSchema(schema).replaceAll(/\s+/g, ' ')).toBe(
    'type Query { hub: Hub kind: Kind } type Hub { id: ID! title: String } enum Kind { ONE }',
  );
});
