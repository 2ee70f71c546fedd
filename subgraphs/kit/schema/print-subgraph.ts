import { printSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** Newest version that the composer knows. */
const federation = 'https://specs.apollo.dev/federation/v2.9';

/** Directives of federation that a schema may use under their own names. */
const directives = [
  '@authenticated',
  '@cost',
  '@inaccessible',
  '@key',
  '@listSize',
  '@policy',
  '@requiresScopes',
  '@shareable',
];

/** Apollo's directive for how long answers may be kept: no specification that could be linked has it. */
const cacheControl = `

directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION | INTERFACE | OBJECT

enum CacheControlScope @inaccessible {
  PRIVATE
  PUBLIC
}`;

/**
 * The SDL of a TypeGraphQL schema as composition reads it: sorted, so that the text changes only when the schema does,
 * and opened by the `@link` to Federation 2.
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const printed = printSubgraphSchema(lexicographicSortSchema(schema));
  const sdl = printed.includes('@cacheControl(') ? printed + cacheControl : printed;
  const used = directives.filter((directive) => new RegExp(`${directive}\\b`).test(sdl));
  const imports = used.map((directive) => `"${directive}"`).join(', ');
  return `extend schema @link(url: "${federation}", import: [${imports}])\n\n${withoutSchemaBlock(sdl)}\n`;
}

/** The printed `schema { query: Query }` says nothing and would stand beside `extend schema`. */
function withoutSchemaBlock(sdl: string): string {
  return sdl.replace(/^schema\b[^{]*\{\n(?: {2}\w+: \w+\n)+\}\n+/, '').trimEnd();
}
