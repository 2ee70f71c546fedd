import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { assertValidSchema, buildASTSchema, type DocumentNode, type GraphQLSchema, visit } from 'graphql';

/** What clients see of a supergraph: no `join__` element and nothing inaccessible. Throws where that is no valid schema. */
export function buildPublicSchema(supergraph: DocumentNode): GraphQLSchema {
  const schema = buildASTSchema(dropUndefinedMembers(transformSupergraphToPublicSchema(supergraph)));
  assertValidSchema(schema);
  return schema;
}

/** The composer's transform removes an inaccessible type, but not from the unions around it. */
function dropUndefinedMembers(document: DocumentNode): DocumentNode {
  const defined = new Set(
    document.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])),
  );
  return visit(document, {
    UnionTypeDefinition: (union) => ({ ...union, types: union.types?.filter(({ name }) => defined.has(name.value)) }),
  });
}
