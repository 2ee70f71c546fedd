import { type ConstDirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql';

/**
 * Names of all fields in the keys and `@requires` of a supergraph. The planner selects them beside a client's
 * fields, so that a client's alias with such a name (`id: title`) would hide what the planner needs.
 */
export function readPlannerFields(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>(['__typename']);
  visit(document, {
    Directive(node) {
      for (const fieldSet of readFieldSets(node as ConstDirectiveNode)) {
        visit(parse(`{${fieldSet}}`, { noLocation: true }), {
          Field(field) {
            names.add(field.name.value);
          },
        });
      }
    },
  });
  return names;
}

function readFieldSets(directive: ConstDirectiveNode): string[] {
  if (directive.name.value !== 'join__type' && directive.name.value !== 'join__field') return [];
  return (directive.arguments ?? []).flatMap(({ name, value }) =>
    (name.value === 'key' || name.value === 'requires') && value.kind === Kind.STRING ? [value.value] : [],
  );
}
