import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';

/**
 * Makes a generated operation valid: of fields that cannot be merged the last is renamed, fragments that fit nowhere and
 * variables that nothing uses are removed. Everything else is valid by construction.
 */
export function repairOperation(schema: GraphQLSchema, query: string): string {
  let document = parse(query, { noLocation: true });
  for (let attempt = 0; ; attempt++) {
    const [error] = validate(schema, document);
    if (!error) return print(document);
    const node = error.nodes?.at(-1);
    if (!node || attempt > 200) throw error;
    document = node.kind === Kind.FIELD ? renameField(document, node, `r${attempt}`) : removeNode(document, node);
  }
}

function renameField(document: DocumentNode, field: FieldNode, alias: string): DocumentNode {
  return visit(document, {
    Field: (node) => (node === field ? { ...node, alias: { kind: Kind.NAME, value: alias } as const } : undefined),
  });
}

function removeNode(document: DocumentNode, removed: ASTNode): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  const isSelection = removed.kind === Kind.FRAGMENT_SPREAD || removed.kind === Kind.INLINE_FRAGMENT;
  return visit(document, { enter: (node) => (node !== removed ? undefined : isSelection ? typename : null) });
}
