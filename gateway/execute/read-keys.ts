import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';

/** The response keys of a fetch: those of the operation's root fields, and for each root field those right below it. */
export type FetchKeys = ReadonlyMap<string, readonly string[]>;

/** Reads the response keys a fetch brings, with the planner's internal aliases undone. */
export function readFetchKeys(operationText: string, renames: ReadonlyMap<string, string>): FetchKeys {
  const document = parse(operationText, { noLocation: true });
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: 'a fetch without an operation' });
  const keys = new Map<string, readonly string[]>();

  function collect(set: SelectionSetNode, found: (key: string, children: SelectionSetNode | undefined) => void): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        found(renames.get(key) ?? key, selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, found);
      else {
        for (const node of document.definitions) {
          if (node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value)
            collect(node.selectionSet, found);
        }
      }
    }
  }

  collect(operation.selectionSet, (key, children) => {
    const below = new Set<string>();
    if (children) collect(children, (child) => below.add(child));
    below.delete('__typename');
    keys.set(key, [...below]);
  });
  return keys;
}
