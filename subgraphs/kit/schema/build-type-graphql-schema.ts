import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { SubgraphSchemaDefinition } from './subgraph-schema-definition.ts';

/** Asked for as soon as there is a subscription; ours all have a source of their own. */
const noTopics = { publish: () => undefined, subscribe: async function* () {} };

/** Builds the TypeGraphQL schema of a subgraph; it needs no database. `printSubgraph` gives its SDL. */
export async function buildTypeGraphqlSchema<Context>(
  definition: SubgraphSchemaDefinition<Context>,
): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.types ?? [],
    validate: false,
    pubSub: noTopics,
  });
  for (const name of definition.inaccessible ?? []) {
    const type = schema.getType(name);
    if (type) type.extensions = { ...type.extensions, directives: { inaccessible: {} } };
  }
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'What clients can subscribe to.';
  return schema;
}
