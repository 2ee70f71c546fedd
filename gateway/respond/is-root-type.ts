import type { GraphQLObjectType } from 'graphql';
import type { ProjectionContext } from './projection-context.ts';

/** Whether it is the type of an operation's root, which subgraphs may call as they like (`schema { query: … }`). */
export function isRootType(type: GraphQLObjectType, { schema }: ProjectionContext): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
}
