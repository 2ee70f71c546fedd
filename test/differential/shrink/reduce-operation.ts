import {
  type ASTNode,
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import type { CaseOperation } from '../model/differential-case.ts';
import { dropUnusedDefinitions } from './drop-unused-definitions.ts';

/** Valid operations that lack one node of a given one, the larger nodes first. */
export function* reduceOperation(whole: string, { query, variables }: CaseOperation): Generator<CaseOperation> {
  const schema = buildSchema(whole);
  const document = parse(query, { noLocation: true });
  const nodes: ASTNode[] = [];
  visit(document, { enter: (node) => void nodes.push(node) });
  const bySize = nodes.toSorted((one, other) => countNodes(other) - countNodes(one));
  for (const node of bySize) {
    for (const reduced of [without(document, node), unwrap(document, node)]) {
      if (!reduced) continue;
      const text = printValid(schema, dropUnusedDefinitions(reduced));
      if (text !== null && text.length < query.length) yield { query: text, variables };
    }
  }
}

function countNodes(node: ASTNode): number {
  let count = 0;
  visit(node, { enter: () => void count++ });
  return count;
}

function without(document: DocumentNode, removed: ASTNode): DocumentNode | null {
  switch (removed.kind) {
    case Kind.FIELD:
    case Kind.INLINE_FRAGMENT:
    case Kind.FRAGMENT_SPREAD:
    case Kind.DIRECTIVE:
    case Kind.ARGUMENT:
      return replace(document, removed, null);
    default:
      return null;
  }
}

/** Takes what is around a node away: an alias, or the fragment around selections. */
function unwrap(document: DocumentNode, node: ASTNode): DocumentNode | null {
  switch (node.kind) {
    case Kind.FIELD: {
      const { alias, ...plain } = node;
      return alias ? replace(document, node, plain) : null;
    }
    case Kind.INLINE_FRAGMENT:
      return visit(document, {
        SelectionSet: (set) => ({
          ...set,
          selections: set.selections.flatMap((item) => (item === node ? node.selectionSet.selections : [item])),
        }),
      });
    case Kind.FRAGMENT_SPREAD: {
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return null;
      const { typeCondition, selectionSet } = fragment;
      return replace(document, node, { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });
    }
    default:
      return null;
  }
}

function replace(document: DocumentNode, old: ASTNode, replacement: ASTNode | null): DocumentNode {
  return visit(document, { enter: (node) => (node === old ? replacement : undefined) });
}

function printValid(schema: GraphQLSchema, document: DocumentNode): string | null {
  try {
    const text = print(document);
    return validate(schema, parse(text)).length === 0 ? text : null;
  } catch {
    return null;
  }
}
