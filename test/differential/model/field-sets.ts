import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/** Parses a federation field set such as `id owner { id }`. */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  return (parse(`{${fieldSet}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet;
}

/** Names of a field set's outermost fields. */
export function readRootFields(fieldSet: string): string[] {
  return parseFieldSet(fieldSet)
    .selections.filter((node): node is FieldNode => node.kind === Kind.FIELD)
    .map(({ name }) => name.value);
}
