import { type ASTNode, type ConstDirectiveNode, type DocumentNode, valueFromASTUntyped } from 'graphql';
import type { Clause } from './authorization.ts';
import { readAuthorizationNames } from './authorization-names.ts';

type Annotated = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] };

/** The clauses that stand at types and fields of a supergraph, by `Type` and `Type.field`. Throws where one cannot be read. */
export function readClauses(supergraph: DocumentNode): Map<string, Clause[]> {
  const names = readAuthorizationNames(supergraph);
  const clauses = new Map<string, Clause[]>();
  const read = (coordinate: string, { directives = [] }: Annotated): void => {
    for (const { name, arguments: given = [] } of directives) {
      const kind = names.get(name.value);
      if (!kind) continue;
      const anyOf =
        kind === 'authenticated' ? [] : toGroups(given[0] && valueFromASTUntyped(given[0].value), coordinate);
      clauses.set(coordinate, [...(clauses.get(coordinate) ?? []), { kind, anyOf }]);
    }
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    read(definition.name.value, definition as Annotated);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) read(`${definition.name.value}.${field.name.value}`, field);
  }
  return clauses;
}

/** `[["a", "b"], ["c"]]`, with a single value for a list of one as GraphQL has it. */
function toGroups(value: unknown, coordinate: string): string[][] {
  const groups = toList(value).map(toList);
  const isReadable = (group: unknown[]): group is string[] => group.every((name) => typeof name === 'string');
  if (value !== undefined && groups.every(isReadable)) return groups;
  throw new Error(`What ${coordinate} requires of a client cannot be read.`);
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
