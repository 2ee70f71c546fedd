import { type ConstDirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql';
import type { PlannerFields } from './supergraph.ts';

/**
 * All fields in the keys and `@requires` of a supergraph. The planner selects them beside a client's fields, so that a
 * client's alias with such a name (`id: title`), or other arguments, would hide what the planner needs.
 */
export function readPlannerFields(document: DocumentNode): PlannerFields {
  const fields = new Map<string, { hasArguments: boolean }>([['__typename', { hasArguments: false }]]);
  visit(document, {
    Directive(node) {
      for (const fieldSet of readFieldSets(node as ConstDirectiveNode)) {
        visit(parse(`{${fieldSet}}`, { noLocation: true }), {
          Field(field) {
            const hasArguments =
              (field.arguments?.length ?? 0) > 0 || fields.get(field.name.value)?.hasArguments === true;
            fields.set(field.name.value, { hasArguments });
          },
        });
      }
    },
  });
  return fields;
}

function readFieldSets(directive: ConstDirectiveNode): string[] {
  if (directive.name.value !== 'join__type' && directive.name.value !== 'join__field') return [];
  return (directive.arguments ?? []).flatMap(({ name, value }) =>
    (name.value === 'key' || name.value === 'requires') && value.kind === Kind.STRING ? [value.value] : [],
  );
}
