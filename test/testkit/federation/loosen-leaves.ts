import {
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Lets fields send values of scalars and enums unchecked, as servers of other kinds do. Changes and returns the schema. */
export function loosenLeaves(schema: GraphQLSchema): GraphQLSchema {
  const loose = new Map<string, GraphQLScalarType>();
  const loosen = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(loosen(type.ofType));
    if (isListType(type)) return new GraphQLList(loosen(type.ofType));
    if (!isLeafType(type)) return type;
    const known = loose.get(type.name) ?? new GraphQLScalarType({ name: type.name, serialize: (value) => value });
    loose.set(type.name, known);
    return known;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_') || (!isObjectType(type) && !isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) field.type = loosen(field.type);
  }
  return schema;
}
