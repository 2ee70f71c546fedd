import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** Lists the changes between two public schemas that can break an operation of a client. */
export async function findBreakingChanges(active: GraphQLSchema, next: GraphQLSchema): Promise<Change[]> {
  const changes = await diff(active, next);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}
