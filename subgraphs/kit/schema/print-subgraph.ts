import { printSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** Newest version that the composer knows. */
const federation = 'https://specs.apollo.dev/federation/v2.9';

/**
 * The SDL of a TypeGraphQL schema as composition reads it: sorted, so that the text changes only when the schema does,
 * and opened by the `@link` to Federation 2.
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const sdl = printSubgraphSchema(lexicographicSortSchema(schema));
  const used = ['@inaccessible', '@key', '@shareable'].filter((directive) => sdl.includes(`${directive}`));
  const imports = used.map((directive) => `"${directive}"`).join(', ');
  return `extend schema @link(url: "${federation}", import: [${imports}])\n\n${withoutSchemaBlock(sdl)}\n`;
}

/** The printed `schema { query: Query }` says nothing and would stand beside `extend schema`. */
function withoutSchemaBlock(sdl: string): string {
  return sdl.replace(/^schema\b[^{]*\{\n(?: {2}\w+: \w+\n)+\}\n+/, '').trimEnd();
}
