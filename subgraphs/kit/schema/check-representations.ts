import { type GraphQLFieldResolver, type GraphQLSchema, isUnionType } from 'graphql';
import { badUserInput } from '../errors/bad-user-input.ts';

/**
 * Makes `_entities` refuse a representation without the name of an entity type: that is a mistake of whoever asks, and no failure of the
 * subgraph, which would be masked and logged. Error code `BAD_USER_INPUT`.
 */
export function checkRepresentations(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  const resolve = field?.resolve;
  if (!field || !resolve || !isUnionType(union)) return;
  const names = new Set(union.getTypes().map(({ name }) => name));
  field.resolve = ((source, args: { representations: readonly unknown[] }, context, info) => {
    for (const [index, representation] of args.representations.entries()) {
      const name = (representation as { __typename?: unknown } | null)?.__typename;
      if (typeof name !== 'string' || !names.has(name)) {
        const problem = `has no entity type as "__typename" at index ${index}. Allowed are ${[...names].join(', ')}.`;
        throw badUserInput('representations', problem);
      }
    }
    return resolve(source, args, context, info);
  }) satisfies GraphQLFieldResolver<unknown, unknown, { representations: readonly unknown[] }>;
}
