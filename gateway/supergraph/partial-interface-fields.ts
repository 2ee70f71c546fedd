import { type ConstDirectiveNode, type DocumentNode, Kind, print, visit } from 'graphql';
import type { PartialInterfaceFields } from './supergraph.ts';

/**
 * Fields of interfaces that only some of the subgraphs with the interface have, by interface. Interface objects are left
 * out: their fields are those of one subgraph by design.
 */
export function readPartialInterfaceFields(document: DocumentNode): PartialInterfaceFields {
  const partial = new Map<string, ReadonlySet<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = readJoins(definition.directives, 'join__type');
    if (joins.some(({ arguments: given }) => given?.some(({ name }) => name.value === 'isInterfaceObject'))) continue;
    const fields = (definition.fields ?? []).filter(({ directives }) => {
      const owners = readJoins(directives, 'join__field');
      return owners.length > 0 && owners.length < joins.length;
    });
    if (fields.length > 0) partial.set(definition.name.value, new Set(fields.map(({ name }) => name.value)));
  }
  return partial;
}

/** The SDL for the planner: without partial fields on their interfaces, which it cannot plan. Concrete types keep them. */
export function printForPlanner(document: DocumentNode, partial: PartialInterfaceFields): string {
  return print(
    visit(document, {
      InterfaceTypeDefinition: (definition) => ({
        ...definition,
        fields: definition.fields?.filter(({ name }) => !partial.get(definition.name.value)?.has(name.value)),
      }),
    }),
  );
}

function readJoins(directives: readonly ConstDirectiveNode[] = [], name: string): readonly ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}
