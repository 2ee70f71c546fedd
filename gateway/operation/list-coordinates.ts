import { type DocumentNode, getNamedType, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * The coordinates of all fields that a valid document names, such as `Hub.title`, each once: by the type that it is selected on, which may be an
 * interface. What `@skip` and `@include` may leave out is among them, since the document fails without it all the same.
 */
export function listCoordinates(schema: GraphQLSchema, document: DocumentNode): string[] {
  const coordinates = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name: { value: name } }) {
        const parent = getNamedType(typeInfo.getParentType());
        if (parent && !name.startsWith('__') && !parent.name.startsWith('__'))
          coordinates.add(`${parent.name}.${name}`);
      },
    }),
  );
  return [...coordinates];
}
