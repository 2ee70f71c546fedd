import { type DocumentNode, type FragmentDefinitionNode, Kind, visit } from 'graphql';

/** A document without fragments that nothing spreads and variables that nothing uses. */
export function dropUnusedDefinitions(document: DocumentNode): DocumentNode {
  const smaller = dropUnusedFragments(document);
  const used = new Set<string>();
  visit(smaller, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(smaller, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}

function dropUnusedFragments(document: DocumentNode): DocumentNode {
  const spread = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
  const isUnused = (node: FragmentDefinitionNode): boolean => !spread.has(node.name.value);
  const definitions = document.definitions.filter((node) => node.kind !== Kind.FRAGMENT_DEFINITION || !isUnused(node));
  // One fragment less may leave another unused.
  return definitions.length === document.definitions.length
    ? document
    : dropUnusedFragments({ ...document, definitions });
}
