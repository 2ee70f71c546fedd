import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { FetchKeys } from './failure.ts';

/**
 * The response keys a fetch brings, with the planner's internal aliases undone; read when they are first needed, since an operation that
 * comes once and succeeds does without them.
 */
export function lazyFetchKeys(operationText: string, renames: ReadonlyMap<string, string>): () => FetchKeys {
  let keys: FetchKeys | undefined;
  return () => (keys ??= readFetchKeys(operationText, renames));
}

function readFetchKeys(operationText: string, renames: ReadonlyMap<string, string>): FetchKeys {
  const document = parse(operationText, { noLocation: true });
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: 'a fetch without an operation' });

  function collect(set: SelectionSetNode, keys: GrowingKeys): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        if (name === '__typename') continue;
        const key = renames.get(name) ?? name;
        const below = keys.get(key) ?? new Map();
        keys.set(key, below);
        if (selection.selectionSet) collect(selection.selectionSet, below);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, keys);
      else {
        for (const node of document.definitions) {
          if (node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value)
            collect(node.selectionSet, keys);
        }
      }
    }
  }

  const keys: GrowingKeys = new Map();
  collect(operation.selectionSet, keys);
  return keys;
}

type GrowingKeys = Map<string, GrowingKeys>;
