import { buildSubgraphSchema } from '@apollo/subgraph';
import { isInterfaceType, isObjectType, parse } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import { buildTypeGraphqlSchema } from './build-type-graphql-schema.ts';
import { checkRepresentations } from './check-representations.ts';
import { loadRelation } from './load-relation.ts';
import { printSubgraph } from './print-subgraph.ts';
import type { SubgraphSchemaDefinition } from './subgraph-schema-definition.ts';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Builds the executable schema of a subgraph: TypeGraphQL's schema, printed with its federation directives and read back by
 * `buildSubgraphSchema`, which adds `_service` and `_entities`. Fields whose value is a relation load it in a batch.
 */
export async function buildSubgraph<Context>(definition: SubgraphSchemaDefinition<Context>): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphqlSchema(definition);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (isObjectType(type) && type !== schema.getSubscriptionType())
      resolvers[typeName] = loadRelations(fields as Record<string, Resolver>);
    if (isInterfaceType(type)) resolvers[typeName] = { __resolveType: definition.concreteTypes?.[typeName] };
  }
  for (const [typeName, resolve] of Object.entries(definition.references)) {
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolve };
  }
  // The map also holds scalars and enums, which graphql-tools accepts and the type of buildSubgraphSchema does not know.
  const modules = {
    typeDefs: parse(printSubgraph(schema)),
    resolvers: resolvers as Record<string, Record<string, Resolver>>,
  };
  const subgraph = buildSubgraphSchema([modules]);
  checkRepresentations(subgraph);
  return subgraph;
}

function loadRelations(fields: Record<string, Resolver>): Record<string, Resolver> {
  const loading = Object.entries(fields).map(([name, resolve]): [string, Resolver] => [
    name,
    (source, args, context, info) => loadRelation(resolve(source, args, context, info)),
  ]);
  return Object.fromEntries(loading);
}
