import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** How long a gateway may show the last known facts while this subgraph fails: a weekend and a day. */
const staleIfErrorSeconds = 3 * 24 * 60 * 60;

const policies = new WeakMap<DocumentNode, string | null>();

/**
 * What `Cache-Control` says of an answer without errors; null of one to a mutation. What a network says of itself is public, and always asked
 * for anew, but may stand in while the network fails (RFC 5861). `@cacheControl(maxAge:)` on a field or type of the document lets it be used
 * without asking for so many seconds, 0 or `scope: PRIVATE` keeps it from being kept at all. Answers to a preview are nobody else's.
 */
export function cacheControlOf(
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
  schema: GraphQLSchema,
  isPreview: boolean,
): string | null {
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  return (isPreview ? null : findPolicy(document, schema)) ?? 'no-store';
}

function findPolicy(document: DocumentNode, schema: GraphQLSchema): string | null {
  const known = policies.get(document);
  if (known !== undefined) return known;
  const policy = readPolicy(document, schema);
  policies.set(document, policy);
  return policy;
}

/** Null where the document touches something that must not be kept. */
function readPolicy(document: DocumentNode, schema: GraphQLSchema): string | null {
  const maxAges: number[] = [];
  let isPrivate = false;
  const read = (node: { directives?: readonly ConstDirectiveNode[] } | null | undefined): void => {
    for (const { name, arguments: given = [] } of node?.directives ?? []) {
      if (name.value !== 'cacheControl') continue;
      for (const { name, value } of given) {
        if (name.value === 'maxAge') maxAges.push(Number(valueFromASTUntyped(value)));
        if (name.value === 'scope') isPrivate ||= valueFromASTUntyped(value) === 'PRIVATE';
      }
    }
  };
  const readTypes = (type: GraphQLType | null | undefined): void => {
    for (const { astNode } of listTypes(getNamedType(type), schema)) read(astNode);
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        for (const type of listTypes(info.getParentType(), schema))
          if (isObjectType(type) || isInterfaceType(type)) read(type.getFields()[name.value]?.astNode);
        readTypes(info.getType());
      },
      // Of entities, only the fragments around their fields say which type they are.
      InlineFragment: ({ typeCondition }) => readTypes(typeCondition && typeFromAST(schema, typeCondition)),
      FragmentDefinition: ({ typeCondition }) => readTypes(typeFromAST(schema, typeCondition)),
    }),
  );
  if (isPrivate || maxAges.includes(0)) return null;
  const maxAge = maxAges.length > 0 ? Math.min(...maxAges) : 0;
  return `public, max-age=${maxAge}, stale-if-error=${staleIfErrorSeconds}`;
}

/** A type and, where it is an interface, all that its values may be: what a value is, the document does not say. */
function listTypes(type: GraphQLNamedType | null | undefined, schema: GraphQLSchema): readonly GraphQLNamedType[] {
  if (!type) return [];
  return isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}
