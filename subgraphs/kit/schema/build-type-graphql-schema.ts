import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { SubgraphSchemaDefinition } from './subgraph-schema-definition.ts';

/** Builds the TypeGraphQL schema of a subgraph; it needs no database. `printSubgraph` gives its SDL. */
export async function buildTypeGraphqlSchema<Context>(
  definition: SubgraphSchemaDefinition<Context>,
): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.types ?? [],
    validate: false,
  });
  for (const name of definition.inaccessible ?? []) {
    const type = schema.getType(name);
    if (type) type.extensions = { ...type.extensions, directives: { inaccessible: {} } };
  }
  return schema;
}
