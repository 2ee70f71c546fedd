import {
  buildASTSchema,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql';

const definitionKinds = {
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
} as const;

/**
 * Builds the schema that a subgraph's SDL describes; federation's directives need no definitions, and a type may consist of
 * extensions alone. The SDL must have been checked. @throws Error for a type that is not there
 */
export function buildSubgraphSchema(sdl: string): GraphQLSchema {
  const document = parse(sdl);
  const defined = new Set<string>();
  for (const definition of document.definitions)
    if (isTypeDefinitionNode(definition)) defined.add(definition.name.value);
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (!isTypeExtensionNode(definition) || defined.has(definition.name.value)) return definition;
    defined.add(definition.name.value);
    return { ...definition, kind: definitionKinds[definition.kind] } as DefinitionNode;
  });
  return buildASTSchema({ ...document, definitions }, { assumeValidSDL: true });
}
