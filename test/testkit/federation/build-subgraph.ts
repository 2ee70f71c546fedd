import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { loosenLeaves } from './loosen-leaves.ts';
import type { SubgraphDefinition } from './subgraph-definition.ts';

const everyImport = `"@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag",
  "@cost", "@listSize", "@authenticated", "@requiresScopes", "@policy"`;

/** The SDL of a subgraph with the federation directives in scope. */
export function toSubgraphSdl({ sdl, isFederation1, imports = everyImport }: SubgraphDefinition): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
  return isFederation1 ? sdl : `${link}\n${sdl}`;
}

/** An executable subgraph over the rows of its definition. */
export function buildSubgraph(definition: SubgraphDefinition): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const [type, rows] of Object.entries(definition.rows ?? {})) {
    resolvers[type] = { __resolveReference: async (representation: Row) => findRow(type, rows, representation) };
  }
  if (definition.query) {
    resolvers['Query'] = Object.fromEntries(
      Object.entries(definition.query).map(([field, value]) => [field, () => armErrors(value)]),
    );
  }
  for (const [type, fields] of Object.entries(definition.resolvers ?? {})) {
    resolvers[type] = { ...resolvers[type], ...fields };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(toSubgraphSdl(definition)), resolvers: resolvers as never }]);
  return definition.hasLooseLeaves ? loosenLeaves(schema) : schema;
}

type Row = Record<string, unknown>;

function findRow(type: string, rows: readonly (Row | Error)[], representation: Row): unknown {
  const found = rows.find((row) => row instanceof Error || agrees(row, representation));
  if (found === undefined) return null;
  if (found instanceof Error) throw copyError(found);
  return { __typename: type, ...representation, ...(armErrors(found) as Row) };
}

/** Whether a row contradicts nothing in a representation: what only one of them knows does not count. */
function agrees(row: unknown, representation: unknown): boolean {
  if (Array.isArray(row) && Array.isArray(representation)) {
    return row.length === representation.length && row.every((item, index) => agrees(item, representation[index]));
  }
  if (typeof row === 'object' && row !== null && typeof representation === 'object' && representation !== null) {
    return Object.entries(representation).every(
      ([key, value]) => key === '__typename' || !(key in row) || agrees((row as Row)[key], value),
    );
  }
  return row === representation;
}

/** Puts a function that throws in the place of every error: graphql-js writes the path into an error it has thrown. */
function armErrors(value: unknown): unknown {
  if (value instanceof Error) {
    return () => {
      throw copyError(value);
    };
  }
  if (Array.isArray(value)) return value.map(armErrors);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, armErrors(item)]));
}

function copyError({ message, ...rest }: Error): GraphQLError {
  return new GraphQLError(message, { extensions: 'extensions' in rest ? (rest.extensions as Row) : {} });
}
