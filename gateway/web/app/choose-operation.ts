import { type OperationDefinitionNode, parse } from 'graphql';

/** The name of the operation that a key press would run: that at the cursor, which stands at `offset`, else the first. */
export function chooseOperation(query: string, offset: number): string | undefined {
  const operations = listOperations(query);
  const chosen = operations.find(({ loc }) => loc && loc.start <= offset && offset <= loc.end);
  return (chosen ?? operations[0])?.name?.value;
}

/** Where an operation begins; undefined where there is none of that name. */
export function findOperation(query: string, name: string): number | undefined {
  return listOperations(query).find((operation) => operation.name?.value === name)?.loc?.start;
}

/** None as long as the document is not complete. */
function listOperations(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === 'OperationDefinition');
  } catch {
    return [];
  }
}
