import { getNamedType, isAbstractType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';

const maxDepth = 4;

/**
 * A selection of every field of a type that needs no argument, some levels down. Values of an interface or a union are asked for
 * their `__typename` only, and no type is entered within itself.
 */
export function selectEverything(type: GraphQLObjectType, within: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (isAbstractType(named)) return [`${field.name} { __typename }`];
    if (!isObjectType(named)) return [field.name];
    if (within.length >= maxDepth || within.includes(named.name)) return [];
    return [`${field.name} { ${selectEverything(named, [...within, type.name])} }`];
  });
  return ['__typename', ...fields].join(' ');
}
