import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { CheckResolver } from './resolver/check-resolver.ts';
import { DocumentsResolver } from './resolver/documents-resolver.ts';
import { GraphResolver, SubgraphResolver } from './resolver/graph-resolver.ts';
import { NetworkResolver } from './resolver/network-resolver.ts';
import { PublishResolver } from './resolver/publish-resolver.ts';
import { TokenResolver } from './resolver/token-resolver.ts';

/** Builds the GraphQL schema of the registry. */
export function buildRegistrySchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      NetworkResolver,
      GraphResolver,
      SubgraphResolver,
      CheckResolver,
      PublishResolver,
      DocumentsResolver,
      TokenResolver,
    ],
    orphanedTypes: [],
    validate: false,
  });
}
