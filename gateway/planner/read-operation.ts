import { type DocumentNode, getOperationAST, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { inlineFragments } from './inline-fragments.ts';

/** The operation of a document that has one, and what it selects, fragment spreads inlined. Null without. */
export function readOperation(
  document: DocumentNode,
): { readonly operation: OperationDefinitionNode; readonly set: SelectionSetNode } | null {
  const operation = getOperationAST(document);
  return operation ? { operation, set: inlineFragments(document, operation.selectionSet) } : null;
}
